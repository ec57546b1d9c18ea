"""Waits for one event of the service and prints its body. Arguments: broker's address, event, seconds. Prints "ready" first."""

import sys

import pika

address, event, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
exchange = f"Redactor.Contracts.V1:{event}"
connection = pika.BlockingConnection(pika.URLParameters(address))
channel = connection.channel()
channel.exchange_declare(exchange, exchange_type="fanout", durable=True)
queue = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(queue, exchange)
print("ready", flush=True)
for method, _, body in channel.consume(queue, inactivity_timeout=seconds):
    if method is None:
        sys.exit("no event came")
    channel.basic_ack(method.delivery_tag)
    print(body.decode(), flush=True)
    break
connection.close()
