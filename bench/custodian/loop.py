"""The smallest runtime for a handler of Cloud Custodian: events from the Runtime API, answers to it."""
import http.client
import json
import os
import sys
import traceback

from c7n import handler

INVOCATION = '/2018-06-01/runtime/invocation/'


class Context:
    """What the handler asks of an invocation."""

    def __init__(self, request_id):
        self.aws_request_id = request_id
        self.function_name = os.environ['AWS_LAMBDA_FUNCTION_NAME']

    def get_remaining_time_in_millis(self):
        return 60_000


def main():
    api = http.client.HTTPConnection(os.environ['AWS_LAMBDA_RUNTIME_API'])
    while True:
        api.request('GET', INVOCATION + 'next')
        invocation = api.getresponse()
        event = json.loads(invocation.read())
        request_id = invocation.headers['Lambda-Runtime-Aws-Request-Id']
        try:
            answer, way = json.dumps(handler.dispatch_event(event, Context(request_id))), 'response'
        except Exception:
            answer, way = json.dumps({'errorMessage': traceback.format_exc()}), 'error'
        api.request('POST', INVOCATION + request_id + '/' + way, answer)
        api.getresponse().read()


sys.exit(main())
