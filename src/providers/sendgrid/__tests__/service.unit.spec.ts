import type { SendGridDouble } from "../../../../demo/doubles/sendgrid";
import { maySendAgain, PermanentSendError, RetryableSendError, toSendError } from "../errors";
import { callOff, openBatch } from "../scheduled";
import { SendGridNotificationService } from "../service";
import { API_KEY, mail, stand } from "./stand";

let double: SendGridDouble | undefined;
const up = async (...given: Parameters<typeof stand>) => {
  const all = await stand(...given);
  double = all.double;
  return all;
};
afterEach(async () => {
  await double?.close();
});

const failureOf = (sending: Promise<unknown>) => sending.then(() => undefined, (error: unknown) => error);

test("a sent mail gives SendGrid's message id and lies in the outbox with our message id", async () => {
  const { provider, double } = await up({}, { replyTo: "help@example.com" });
  const { id } = await provider.send({ ...mail(), attachments: [{ filename: "slip.pdf", content: Buffer.from("pdf").toString("base64"), content_type: "application/pdf" }] });
  expect(double.mailbox.mails).toMatchObject([
    {
      message_id: id, subject: "Your order #1042 is on its way", text: "Hello", to: [{ email: "mira@example.com" }],
      from: { email: "shop@example.com", name: "Hearth & Loom" }, reply_to: { email: "help@example.com" },
      custom_args: { doorstep_message_id: "msg_1", doorstep_kind: "shipped" }, categories: ["shipped"], attachments: [{ filename: "slip.pdf" }],
    },
  ]);
});

test("a notification's own sender and reply address win over the options", async () => {
  const { provider, double } = await up({}, { replyTo: "help@example.com" });
  await provider.send({ ...mail(), from: "post@otter.example", provider_data: { from_name: "Otter & Co", reply_to: "otter@otter.example" } });
  await provider.send({ ...mail(), provider_data: { from_name: "Otter & Co" } });
  await provider.send({ ...mail(), provider_data: { from_name: "  ", reply_to: 7 } });
  expect(double.mailbox.mails.map(({ from, reply_to }) => [from, reply_to?.email])).toEqual([
    [{ email: "post@otter.example", name: "Otter & Co" }, "otter@otter.example"],
    [{ email: "shop@example.com", name: "Otter & Co" }, "help@example.com"],
    [{ email: "shop@example.com", name: "Hearth & Loom" }, "help@example.com"],
  ]);
});

test("without content, SendGrid's own template is used with the notification's data", async () => {
  const { provider, double } = await up();
  await provider.send({ ...mail(), content: null, template: "d-123" });
  expect(double.mailbox.mails[0]).toMatchObject({ template_id: "d-123" });
  expect(JSON.parse(double.exchanges[0]?.body ?? "")).toMatchObject({ personalizations: [{ dynamic_template_data: { doorstep_kind: "shipped" } }] });
});

test("an address that the shop let be mailed again is mailed past SendGrid's own lists", async () => {
  const { provider, double } = await up();
  await provider.send({ ...mail(), provider_data: { despite_suppression: true } });
  expect(JSON.parse(double.exchanges[0]?.body ?? "").mail_settings).toEqual({
    bypass_bounce_management: { enable: true }, bypass_spam_management: { enable: true }, bypass_unsubscribe_management: { enable: true },
  });
});

test("in the sandbox a mail is checked and not sent", async () => {
  const { provider, double } = await up({}, { sandbox: true });
  expect((await provider.send(mail())).id).toBeTruthy();
  expect(double.mailbox.mails).toHaveLength(0);
  expect(double.exchanges[0]?.status).toBe(200);
});

test("a mail waits for the time that its notification asks for, and is called off by its batch until then", async () => {
  const { provider, double, apiBaseUrl } = await up();
  const options = { apiKey: API_KEY, from: "shop@example.com", apiBaseUrl };
  const batch_id = await openBatch(options);
  const at = new Date(Date.now() + 71 * 3_600_000);
  await provider.send({ ...mail("later@example.com"), provider_data: { send_at: at.toISOString(), batch_id } });
  await provider.send({ ...mail("at-once@example.com"), provider_data: { send_at: new Date(0).toISOString(), batch_id } });
  expect(double.mailbox.to("later@example.com")).toMatchObject([{ send_at: Math.floor(at.getTime() / 1000), batch_id, events: [] }]);
  await callOff(options, batch_id);
  expect([double.mailbox.to("later@example.com").length, double.mailbox.to("at-once@example.com").length]).toEqual([0, 1]);
});

test.each([["too far ahead", new Date(Date.now() + 73 * 3_600_000).toISOString(), /72 hours/], ["no time", "tomorrow", /must be a time/]])("a mail that is to be sent %s is refused, and says why", async (_what, send_at, why) => {
  const { provider, double } = await up();
  const error = await failureOf(provider.send({ ...mail(), provider_data: { send_at } }));
  expect(error).toBeInstanceOf(PermanentSendError);
  expect((error as Error).message).toMatch(why);
  expect(double.exchanges).toHaveLength(0);
});

test.each(["rate_limited", "server_error", "done_but_cut"] as const)("%s may be sent again", async (kind) => {
  const { provider, double } = await up();
  double.faults.add({ kind });
  const error = await failureOf(provider.send(mail()));
  expect(error).toBeInstanceOf(RetryableSendError);
  expect(error).toMatchObject({ retryable: true, status: kind === "rate_limited" ? 429 : kind === "server_error" ? 500 : undefined });
  const throughMedusa = new Error(`Failed to send notification with id noti_1:\n${(error as Error).message}`);
  expect([error, throughMedusa].map(maySendAgain)).toEqual([true, true]);
  // The outbox hears the words alone.
  if (kind === "rate_limited") expect((error as Error).message).toContain(`asks for a pause until ${(error as RetryableSendError).retryAt!.toISOString()}.`);
  await expect(provider.send(mail())).resolves.toMatchObject({ id: expect.any(String) as string });
});

test("no answer in time and no server at all may be sent again", async () => {
  const { provider, double } = await up({}, { timeoutMs: 100 });
  double.faults.add({ kind: "timeout" });
  expect(await failureOf(provider.send(mail()))).toMatchObject({ retryable: true });
  const late = new SendGridNotificationService({}, { apiKey: API_KEY, from: "shop@example.com", apiBaseUrl: "http://127.0.0.1:9" });
  expect(await failureOf(late.send(mail()))).toMatchObject({ retryable: true });
});

test.each([["seconds", () => "120", 120_000], ["a time", () => new Date(Date.now() + 60_000).toUTCString(), 60_000]])("Retry-After in %s is heard", (_form, after, ms) => {
  const { retryAt } = toSendError({ code: 503, message: "busy", response: { headers: { "retry-after": after() } } }) as RetryableSendError;
  expect(Math.abs(retryAt!.getTime() - Date.now() - ms)).toBeLessThan(2_000);
});

test("a bad address is refused for good, naming the field", async () => {
  const { provider } = await up();
  const error = await failureOf(provider.send(mail("not-an-address")));
  expect(error).toBeInstanceOf(PermanentSendError);
  expect(error).toMatchObject({ retryable: false, status: 400, field: "personalizations.0.to.0.email" });
  expect(maySendAgain(error)).toBe(false);
});

test("a wrong key is refused for good, and never repeated in the message", async () => {
  const { apiBaseUrl } = await up();
  const provider = new SendGridNotificationService({}, { apiKey: "SG.wrong", from: "shop@example.com", apiBaseUrl });
  const error = await failureOf(provider.send(mail()));
  expect(error).toMatchObject({ retryable: false, status: 401 });
  expect(JSON.stringify(error) + String(error)).not.toContain("SG.wrong");
});

test.each([
  ["apiKey", { apiKey: "" }], ["from", { from: "nobody" }], ["replyTo", { replyTo: 7 }], ["apiBaseUrl", { apiBaseUrl: "ftp://x" }],
  ["sandbox", { sandbox: "yes" }], ["timeoutMs", { timeoutMs: -1 }], ["timeoutMs", { timeoutMs: 60_000 }], ["api_key", { api_key: "SG.x" }],
])("a wrong %s fails the start with its name", (field, wrong) => {
  expect(() => SendGridNotificationService.validateOptions({ apiKey: API_KEY, from: "a@b.co", ...wrong })).toThrow(`"${field}"`);
});
