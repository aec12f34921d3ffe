"""Every Lambda, a few lines each: unwrap, call, log. The only file that imports chalice.

The decorators say what each Lambda answers to; `infra/template.yaml` says what they cannot.
"""

from typing import Any

from chalice.app import Chalice, Cron, Rate, Response

from chalicelib.wiring import wiring

app = Chalice(app_name="warmthread", configure_logs=False)
# A browser that opens a page sends no type, which Chalice takes for JSON.
_FORMS = ["application/x-www-form-urlencoded", "multipart/form-data", "application/json"]


@app.on_sqs_message(queue_arn="arn:aws:sqs:us-east-1:000000000000:inbound", name="capture_mail")
def capture_mail(event: Any) -> Any:
    return wiring().capture_batch(event.to_dict())


@app.on_sqs_message(queue_arn="arn:aws:sqs:us-east-1:000000000000:letters", name="send_letter")
def send_letter(event: Any) -> Any:
    return wiring().letters_batch(event.to_dict())


@app.schedule(Rate(5, unit=Rate.MINUTES), name="sweep")
def sweep(_event: Any) -> None:
    wiring().sweep()


@app.on_sqs_message(queue_arn="arn:aws:sqs:us-east-1:000000000000:errands", name="run_errand")
def run_errand(event: Any) -> Any:
    return wiring().errands_batch(event.to_dict())


@app.on_sqs_message(queue_arn="arn:aws:sqs:us-east-1:000000000000:feedback", name="record_feedback")
def record_feedback(event: Any) -> Any:
    return wiring().feedback_batch(event.to_dict())


@app.schedule(Cron(30, 3, "*", "*", "?", "*"), name="reconcile")
def reconcile(_event: Any) -> None:
    wiring().reconcile()


@app.route("/act/{token}", methods=["GET", "POST"], content_types=_FORMS)
def act(token: str) -> Any:
    return Response(**wiring().act(token, *_method_and_body()))


@app.route("/unsubscribe/{token}", methods=["GET", "POST"], content_types=_FORMS)
def unsubscribe(token: str) -> Any:
    return Response(**wiring().unsubscribe(token, *_method_and_body()))


def _method_and_body() -> tuple[str, bytes]:
    request: Any = app.current_request
    return request.method, request.raw_body
