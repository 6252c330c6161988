"""Lets each call that Schemathesis makes come from a network of its own, as the proxy in front would say:
wrong secrets are slowed down for each network, and the tests are to see more than that."""

from itertools import count

import schemathesis

_calls = count()


@schemathesis.hook
def before_call(context, case, kwargs):
    number = next(_calls)
    case.headers = {**(case.headers or {}), "X-Forwarded-For": f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"}
