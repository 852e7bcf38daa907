"""Does over the wire what the Python client of the original platform does, with the WebSocket library that client uses (websocket-client).

It needs PHRASEWATCH_URL, PHRASEWATCH_APP_ID, PHRASEWATCH_APP_SECRET and PHRASEWATCH_RECORDING, and ends with 1 at the first thing that is
not as that client needs it.
"""

import base64
import json
import os
import random
import string
import sys
import threading
import time
import urllib.parse
import urllib.request

import websocket

BASE = os.environ["PHRASEWATCH_URL"]
WAV_HEADER = 44
CHUNK = 8192
PATIENCE = 60


def check(holds, what):
    if not holds:
        sys.exit("expected: " + what)


def call(method, path, body=None, token=None):
    """The token goes into x-api-key, in lower case; bodies are JSON; every GET says a content type."""
    request = urllib.request.Request(BASE + path, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("x-api-key", token)
    with urllib.request.urlopen(request) as answer:
        return answer.status, json.load(answer)


def sign_in():
    _, answer = call("POST", "/oauth2/token:generate", {
        "type": "application", "appId": os.environ["PHRASEWATCH_APP_ID"], "appSecret": os.environ["PHRASEWATCH_APP_SECRET"]})
    check(isinstance(answer["expiresIn"], int), "whole seconds")
    return answer["accessToken"]


def await_job(job, token):
    """Knows four states and fails at a fifth."""
    for _ in range(PATIENCE * 5):
        status = call("GET", "/v1/job/" + job, token=token)[1]["status"]
        check(status in ("scheduled", "in_progress", "completed", "failed"), "a status the client knows, not " + status)
        if status in ("completed", "failed"):
            return status
        time.sleep(0.2)
    return "late"


def process_text(token):
    """Options go into the query, booleans as text."""
    query = urllib.parse.urlencode({"name": "From Python", "detectPhrases": "true", "enableAllTrackers": "false"})
    message = {"payload": {"content": "He was a young man."}, "from": {"name": "Ann", "userId": "ann@example.com"},
               "duration": {"startTime": "2026-01-05T10:00:00.000Z", "endTime": "2026-01-05T10:00:04.000Z"}}
    status, accepted = call("POST", "/v1/process/text?" + query, {
        "messages": [message], "trackers": [{"name": "Young", "vocabulary": ["young man"]}]}, token)
    check(status == 201, "201 for a text")
    conversation = accepted["conversationId"]
    check(await_job(accepted["jobId"], token) == "completed", "a completed job")
    status, appended = call("PUT", "/v1/process/text/" + conversation, {"messages": [{"payload": {"content": "And then?"}}]}, token)
    check(status == 201 and appended["conversationId"] == conversation, "the same conversation after adding to it")
    check(await_job(appended["jobId"], token) == "completed", "a completed job")
    path = "/v1/conversations/" + conversation
    check(call("GET", path, token=token)[1]["name"] == "From Python", "the name from the query")
    check(len(call("GET", path + "/messages?sentiment=false&verbose=true", token=token)[1]["messages"]) == 2, "two messages")
    for part, member in (("members", "members"), ("questions", "questions"), ("action-items", "actionItems"),
                         ("follow-ups", "followUps"), ("topics", "topics")):
        check(isinstance(call("GET", path + "/" + part, token=token)[1][member], list), "a list of " + member)
    found = call("GET", path + "/trackers", token=token)[1]
    check(isinstance(found, list) and found[0]["name"] == "Young", "a list of trackers")
    status, _ = call("DELETE", path, token=token)
    check(status == 200, "200 for a deletion")


class Stream:
    """One thread reads, as in that client; the first data.conversationId in a message is the conversation."""

    def __init__(self, token):
        letters = "".join(random.choices(string.ascii_uppercase + string.digits, k=12))
        connection = base64.b64encode(letters.encode()).decode()
        self.seen, self.conversation, self.closed = [], None, threading.Event()
        self.opened = threading.Event()
        self.app = websocket.WebSocketApp(
            url=BASE.replace("http", "ws", 1) + "/v1/realtime/insights/" + connection + "?source=python_sdk",
            header={"x-api-key": token}, on_message=self.hear, on_open=lambda app: self.opened.set(),
            on_close=lambda app, code, reason: self.closed.set())
        threading.Thread(target=self.app.run_forever, daemon=True).start()
        check(self.opened.wait(PATIENCE), "an open socket")

    def hear(self, app, text):
        frame = json.loads(text)
        self.seen.append(frame)
        data = frame.get("message", {}).get("data", {}) if frame["type"] == "message" else {}
        self.conversation = self.conversation or data.get("conversationId")

    def await_frame(self, what, holds):
        for _ in range(PATIENCE * 20):
            for frame in list(self.seen):
                if holds(frame):
                    return frame
            time.sleep(0.05)
        sys.exit("expected: " + what + ", saw " + str([frame["type"] for frame in self.seen]))


def stream(token):
    """Members without a value are null, the stop is the text of a Python object and no JSON."""
    live = Stream(token)
    live.app.send(json.dumps({
        "type": "start_request", "insightTypes": [], "speaker": None, "trackers": None,
        "config": {"confidenceThreshold": 0.5, "languageCode": "en-US", "trackers": {"enableAllTrackers": False},
                   "speechRecognition": {"encoding": "LINEAR16", "sampleRateHertz": 16000}}}))
    live.await_frame("the start", lambda frame: frame.get("message", {}).get("type") == "recognition_started")
    with open(os.environ["PHRASEWATCH_RECORDING"], "rb") as recording:
        sound = recording.read()[WAV_HEADER:]
    for at in range(0, len(sound), CHUNK):
        live.app.send(sound[at:at + CHUNK], opcode=websocket.ABNF.OPCODE_BINARY)
        time.sleep(0.05)
    live.app.send(str({"type": "stop_request"}))
    live.await_frame("the end", lambda frame: frame.get("message", {}).get("type") == "conversation_completed")
    said = live.await_frame("a message", lambda frame: frame["type"] == "message_response")
    check("young man" in said["messages"][0]["payload"]["content"], "the words of the recording")
    check(live.closed.wait(PATIENCE), "a closed socket")
    messages = call("GET", "/v1/conversations/" + live.conversation + "/messages", token=token)[1]["messages"]
    check([message["id"] for message in messages] ==
          [message["id"] for frame in live.seen if frame["type"] == "message_response" for message in frame["messages"]],
          "the messages that were told")


if __name__ == "__main__":
    access = sign_in()
    process_text(access)
    stream(access)
    print("all as the Python client needs it")
