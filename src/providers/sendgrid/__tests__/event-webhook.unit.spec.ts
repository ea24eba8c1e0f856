import { EventSigner, SIGNATURE_HEADER, TIMESTAMP_HEADER } from "../../../../demo/doubles/sendgrid/signer";
import { MalformedEventsError, parseEvents, verifyEventSignature } from "../event-webhook";

const signer = new EventSigner();
const body = JSON.stringify([{ event: "delivered", email: "a@b.co", sg_event_id: "ev_1", sg_message_id: "abc.recvd-1", timestamp: 1_780_000_000, doorstep_message_id: "msg_1" }]);
const { headers } = signer.request(body, 1_780_000_000);
const signature = headers[SIGNATURE_HEADER];
const timestamp = headers[TIMESTAMP_HEADER];
const fresh = (seconds: number) => ({ now: new Date((1_780_000_000 + seconds) * 1000), toleranceSeconds: 300 });

describe("a signature", () => {
  test("of the key's owner over this body and time is accepted", () => {
    expect(verifyEventSignature(signer.publicKey, body, signature, timestamp)).toBe(true);
    expect(verifyEventSignature(signer.publicKey, Buffer.from(body), signature, timestamp, fresh(200))).toBe(true);
  });

  test.each([
    ["of another key", new EventSigner().publicKey, body, signature, timestamp],
    ["over an altered body", signer.publicKey, body.replace("a@b.co", "x@b.co"), signature, timestamp],
    ["under another time", signer.publicKey, body, signature, "1780000001"],
    ["that is no signature", signer.publicKey, body, "bm90IGEgc2lnbmF0dXJl", timestamp],
    ["that is missing", signer.publicKey, body, undefined, timestamp],
    ["without a time", signer.publicKey, body, signature, undefined],
    ["with a time that is no number", signer.publicKey, body, signature, "yesterday"],
  ])("%s is refused", (_name, key, raw, sig, time) => {
    expect(verifyEventSignature(key, raw, sig, time)).toBe(false);
  });

  test("that is too old, or from the future, is refused", () => {
    expect(verifyEventSignature(signer.publicKey, body, signature, timestamp, fresh(301))).toBe(false);
    expect(verifyEventSignature(signer.publicKey, body, signature, timestamp, fresh(-301))).toBe(false);
  });
});

describe("a body", () => {
  test("gives our words for SendGrid's, with both message ids", () => {
    expect(parseEvents(body)).toEqual([
      { event_id: "ev_1", message_id: "msg_1", try: null, provider_message_id: "abc", email: "a@b.co", kind: "delivered", permanent: false, at: "2026-05-28T20:26:40.000Z" },
    ]);
  });

  test.each([
    ["bounce", { type: "bounce", reason: "550 no such user" }, { kind: "bounced", permanent: true, reason: "550 no such user" }],
    ["bounce", { type: "blocked" }, { kind: "bounced", permanent: false }],
    ["spamreport", {}, { kind: "spam_reported", permanent: true }],
    ["deferred", { response: "451 later" }, { kind: "deferred", permanent: false, reason: "451 later" }],
    ["open", {}, { kind: "opened", message_id: null }],
  ])("%s %j is read as %j", (event, more, expected) => {
    const raw = JSON.stringify([{ event, email: "a@b.co", sg_event_id: "e", timestamp: 1, ...more }]);
    expect(parseEvents(raw)).toMatchObject([expected]);
  });

  test("with kinds, shapes and fields that we do not know keeps what it can", () => {
    const known = (JSON.parse(body) as unknown[])[0];
    expect(parseEvents(JSON.stringify([null, 7, { event: "constructor", email: "a", sg_event_id: "e", timestamp: 1 }, { event: "open" }, known]))).toHaveLength(1);
  });

  test.each(["", "{}", "not json", '"text"'])("%j is no array of events", (raw) => {
    expect(() => parseEvents(raw)).toThrow(MalformedEventsError);
  });
});
