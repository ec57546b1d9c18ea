# SPDX-License-Identifier: Apache-2.0
"""Why an archive does not take a package: the codes that it answers with."""


class Refused(Exception):
    """The package must not be stored. The code is for the service, the advice for whoever reads this archive's log; neither has text of a document."""

    def __init__(self, code, advice=""):
        super().__init__(code + (": " + advice if advice else ""))
        self.code = code
