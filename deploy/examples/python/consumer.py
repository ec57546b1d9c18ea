#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads an archive's queue: stores packages, deletes what was withdrawn, answers. `consumer.py --verify FILE...` only verifies packages.

Settings come from the environment:
    ARCHIVE_NAME         the archive's name at the service
    ARCHIVE_BROKER       amqps://USER:PASSWORD@HOST/VHOST
    ARCHIVE_SERVICE      https://HOST/ : packages are fetched from there alone
    ARCHIVE_API_KEY      the key with which they are fetched
    ARCHIVE_KEYS         file with the service's public keys (redactor package keys)
    ARCHIVE_STORE        folder for packages, on one file system
    ARCHIVE_RETRY_SECONDS  first wait after a failure, doubled each time (default 1)
"""

import concurrent.futures
import logging
import os
import signal
import sys
import time

import pika
import pika.exceptions

import events
import package
from archive import Archive
from download import Downloads, Unreachable
from refusal import Refused
from store import Store

PREFETCH = 4
LONGEST_WAIT = 60
MOST_RETRIES = 6  # of one event while the disk or the service does not do; then it goes back to the queue


def main():
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    logging.getLogger("pika").setLevel(logging.CRITICAL)
    if len(sys.argv) > 2 and sys.argv[1] == "--verify":
        return verify(sys.argv[2:])
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: os._exit(0))  # at any moment: nothing is half done that a restart does not finish
    name, retry_seconds = setting("NAME"), float(os.environ.get("ARCHIVE_RETRY_SECONDS", "1"))
    package.read_keys(setting("KEYS"))  # a file that cannot be used shall be seen now
    archive = Archive(Store(setting("STORE")), Downloads(setting("SERVICE"), setting("API_KEY"), retry_seconds), setting("KEYS"))
    failures = 0
    while True:
        began = time.monotonic()
        try:
            consume(archive, name, pika.URLParameters(setting("BROKER")), retry_seconds)
        except (pika.exceptions.AMQPError, OSError) as error:
            failures = 0 if time.monotonic() - began > LONGEST_WAIT else failures + 1
            wait = min(LONGEST_WAIT, retry_seconds * 2 ** min(failures - 1, 10)) if failures else retry_seconds
            logging.warning("no broker (%s): trying again in %.1f s", type(error).__name__, wait)
            time.sleep(wait)


def consume(archive, name, parameters, retry_seconds):
    """One connection, until it breaks. The connection lives while a package is fetched: the work is done on a thread."""
    connection = pika.BlockingConnection(parameters)
    worker = concurrent.futures.ThreadPoolExecutor(max_workers=1)
    try:
        channel = connection.channel()
        channel.basic_qos(prefetch_count=PREFETCH)
        channel.confirm_delivery()
        logging.info("connected")
        for delivery, _, body in channel.consume("redactor.archive." + name):
            try:
                event = events.read_event(body)
            except events.NotUnderstood:
                logging.warning("an event is not understood: it goes to the dead letters")
                channel.basic_reject(delivery.delivery_tag, requeue=False)
                continue
            answer = wait_for(connection, worker.submit(handle, archive, event, retry_seconds))
            if answer is None:
                channel.basic_nack(delivery.delivery_tag, requeue=True)
                continue
            publish(channel, name, answer)
            channel.basic_ack(delivery.delivery_tag)
        raise ConnectionError  # the queue has gone
    finally:
        worker.shutdown(wait=False)
        if connection.is_open:
            connection.close()


def handle(archive, event, retry_seconds):
    """The answer; None if it cannot be done now."""
    for failure in range(MOST_RETRIES):
        try:
            return archive.handle(event)
        except Unreachable:
            logging.warning("the package of %s cannot be fetched now", event.document_id)
            return None
        except OSError as error:
            logging.error("the store does not do (%s): is the disk full?", os.strerror(error.errno or 0))
            time.sleep(min(LONGEST_WAIT, retry_seconds * 2**failure))
    return None


def wait_for(connection, work):
    work.add_done_callback(lambda _: wake(connection))
    while not work.done():
        connection.process_data_events(time_limit=1)
    return work.result()


def wake(connection):
    try:
        connection.add_callback_threadsafe(lambda: None)
    except pika.exceptions.ConnectionWrongStateError:
        pass  # it broke meanwhile: the event comes again


def publish(channel, name, answer):
    """Returns when the broker has it on disk; only then may the event be acknowledged."""
    event, body = events.write_answer(answer, name)
    properties = pika.BasicProperties(content_type=events.CONTENT_TYPE, message_id=event["id"], type=event["type"], delivery_mode=2)
    channel.basic_publish("redactor.replies." + name, "", body, properties)


def verify(paths):
    """A line for each package; ends with 1 if one is refused."""
    keys, refusals = package.read_keys(setting("KEYS")), 0
    for path in paths:
        try:
            print("verified " + package.verify(path, keys))
        except Refused as refused:
            refusals += 1
            print("refused " + str(refused))
    return min(refusals, 1)


def setting(name):
    value = os.environ.get("ARCHIVE_" + name)
    if not value:
        sys.exit(f"ARCHIVE_{name} is not set; see the top of consumer.py")
    return value


if __name__ == "__main__":
    sys.exit(main())
