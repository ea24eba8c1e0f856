import { Client } from "@sendgrid/client";
import { MailService, type MailDataRequired } from "@sendgrid/mail";
import { SendGridDouble } from "..";
import { ERROR, REQUEST, schemaOf } from "./schema";

const requestSchema = schemaOf("tsg_mail_v3.json", REQUEST);
const errorSchema = schemaOf("tsg_mail_v3.json", ERROR);
const bounceSchema = schemaOf("tsg_suppressions_v3.json", "/components/schemas/BounceResponse");

let double: SendGridDouble;
let base: string;
let client: Client;
const mail = new MailService();

beforeEach(async () => {
  double = new SendGridDouble({ apiKey: "SG.right" });
  base = await double.listen();
  client = new Client();
  client.setApiKey("SG.right");
  client.setDefaultRequest("baseUrl", base);
  mail.setClient(client);
});
afterEach(() => double.close());

const letter: MailDataRequired = { to: "mira@example.com", from: "shop@example.com", subject: "Hello", text: "Hello", html: "<p>Hello</p>" };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}/v3/mail/send`, { method: "POST", headers: { authorization: "Bearer SG.right", ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });

/** The specification calls `help` an object; the real API answers a URL or null there, and so does the double. */
const withoutHelp = (body: { errors: Record<string, unknown>[] }) => ({ errors: body.errors.map(({ help: _help, ...error }) => error) });

test("the official client's mail is accepted with an id and no body, and its request is what the specification asks for", async () => {
  const [response] = await mail.send(letter);
  expect(response.statusCode).toBe(202);
  expect(response.body).toBe("");
  expect((response.headers as Record<string, string>)["x-message-id"]).toBe(double.mailbox.mails[0]?.message_id);
  requestSchema(JSON.parse(double.exchanges[0]?.body ?? ""));
  expect(requestSchema.errors).toBeNull();
});

const valid = { personalizations: [{ to: [{ email: "a@b.co" }] }], from: { email: "s@b.co" }, subject: "S", content: [{ type: "text/plain", value: "x" }] };
test.each([
  ["no personalizations", { ...valid, personalizations: [] }, "personalizations"],
  ["1001 personalizations", { ...valid, personalizations: Array(1001).fill(valid.personalizations[0]) }, "personalizations"],
  ["nobody to send to", { ...valid, personalizations: [{ to: [] }] }, "personalizations.0.to"],
  ["a bad address", { ...valid, personalizations: [{ to: [{ email: "nope" }] }] }, "personalizations.0.to.0.email"],
  ["the same address twice", { ...valid, personalizations: [{ to: [{ email: "a@b.co" }], cc: [{ email: "A@b.co" }] }] }, "personalizations.0.to"],
  ["no sender", { ...valid, from: undefined }, "from.email"],
  ["no subject", { ...valid, subject: "" }, "subject"],
  ["no content", { ...valid, content: [] }, "content"],
  ["HTML before plain text", { ...valid, content: [{ type: "text/html", value: "x" }, ...valid.content] }, "content"],
  ["an argument that is no string", { ...valid, custom_args: { n: 1 } }, "custom_args.n"],
  ["arguments of 10 kB", { ...valid, custom_args: { n: "x".repeat(10_000) } }, "custom_args"],
  ["an attachment that is not base64", { ...valid, attachments: [{ filename: "a", content: "***" }] }, "attachments.0.content"],
])("%s is refused with 400 and the field", async (_name, body, field) => {
  const response = await post(body);
  const answer = (await response.json()) as { errors: Record<string, unknown>[] };
  expect(response.status).toBe(400);
  expect(answer.errors[0]).toMatchObject({ field, message: expect.any(String) as string });
  errorSchema(withoutHelp(answer));
  expect(errorSchema.errors).toBeNull();
  expect(double.mailbox.mails).toHaveLength(0);
});

test("broken JSON is 400, a wrong or missing key 401, too much 413, an unknown path 404", async () => {
  // Made first: that takes its time, in which a connection that waits is ended by the double, and lost to who asks next.
  const large = JSON.stringify({ ...valid, content: [{ type: "text/plain", value: "x".repeat(31 * 1024 * 1024) }] });
  expect((await post("{")).status).toBe(400);
  expect((await post(valid, { authorization: "Bearer SG.wrong" })).status).toBe(401);
  expect((await post(valid, { authorization: "" })).status).toBe(401);
  expect((await post(large)).status).toBe(413);
  expect((await fetch(`${base}/v3/nothing`, { headers: { authorization: "Bearer SG.right" } })).status).toBe(404);
});

test("a throttled client is told when the limit opens again", async () => {
  double.faults.add({ kind: "rate_limited" });
  const response = await post(valid);
  expect(response.status).toBe(429);
  expect(response.headers.get("x-ratelimit-remaining")).toBe("0");
  expect(Number(response.headers.get("x-ratelimit-reset"))).toBeGreaterThan(double.clock.seconds());
});

test("done but cut: the mail went although the caller heard nothing", async () => {
  double.faults.add({ kind: "done_but_cut" });
  await expect(mail.send(letter)).rejects.toBeTruthy();
  expect(double.mailbox.mails).toHaveLength(1);
});

test("a sandboxed mail is checked, answered 200, and not sent", async () => {
  const [response] = await mail.send({ ...letter, mailSettings: { sandboxMode: { enable: true } } });
  expect(response.statusCode).toBe(200);
  expect(double.mailbox.mails).toHaveLength(0);
});

test("an address that bounced is listed, drops the next mail, and may be taken off the list", async () => {
  await mail.send({ ...letter, to: "bounce@example.com" });
  const [, listed] = (await client.request({ method: "GET", url: "/v3/suppression/bounces" })) as [unknown, unknown[]];
  bounceSchema(listed[0]);
  expect(bounceSchema.errors).toBeNull();
  await mail.send({ ...letter, to: "bounce@example.com" });
  expect(double.mailbox.mails[1]?.events.map((e) => e.event)).toEqual(["dropped"]);
  const [gone] = await client.request({ method: "DELETE", url: "/v3/suppression/bounces/bounce@example.com" });
  expect(gone.statusCode).toBe(204);
  expect(double.bounces.list({})).toEqual([]);
});
