import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parseEvents, verifyEventSignature } from "../../../../src/providers/sendgrid/event-webhook";
import { SendGridDouble } from "..";

type Delivery = { body: string; signature?: string; timestamp?: string };

let double: SendGridDouble;
let base: string;
let listener: Server;
let deliveries: Delivery[];
let refuse = 0;

beforeEach(async () => {
  deliveries = [];
  refuse = 0;
  listener = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk: Buffer) => (body += chunk.toString()));
    req.on("end", () => {
      if (refuse-- > 0) return void res.writeHead(503).end();
      const header = (name: string) => req.headers[`x-twilio-email-event-webhook-${name}`] as string | undefined;
      deliveries.push({ body, signature: header("signature"), timestamp: header("timestamp") });
      res.end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  double = new SendGridDouble();
  base = await double.listen();
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hooks/sendgrid`;
  await fetch(`${base}/_double/webhooks`, { method: "POST", body: JSON.stringify({ url }) });
});
afterEach(async () => {
  await double.close();
  listener.closeAllConnections();
  await new Promise((resolve) => listener.close(resolve));
});

const send = async (to: string) => {
  const body = { personalizations: [{ to: [{ email: to }], custom_args: { doorstep_message_id: "msg_1" } }], from: { email: "s@b.co" }, subject: "<b>Hi</b>", content: [{ type: "text/html", value: "<html><head></head><body>Hi<script>1</script></body></html>" }] };
  await fetch(`${base}/v3/mail/send`, { method: "POST", headers: { authorization: "Bearer SG.any" }, body: JSON.stringify(body) });
  await double.webhooks.settled();
};

test.each([
  ["mira@example.com", ["delivered", "processed"]],
  ["bounce@example.com", ["bounced", "processed"]],
  ["spam@example.com", ["delivered", "processed", "spam_reported"]],
  ["deferred+1@example.com", ["deferred", "delivered", "processed"]],
])("%s: signed events %j that carry our message id", async (to, kinds) => {
  await send(to);
  const { public_key } = (await (await fetch(`${base}/_double/public-key`)).json()) as { public_key: string };
  for (const { body, signature, timestamp } of deliveries) expect(verifyEventSignature(public_key, body, signature, timestamp)).toBe(true);
  const events = deliveries.flatMap(({ body }) => parseEvents(body));
  expect(events.map((e) => e.kind).sort()).toEqual(kinds);
  for (const event of events) expect(event).toMatchObject({ message_id: "msg_1", email: to, provider_message_id: double.mailbox.mails[0]?.message_id });
  expect(new Set(events.map((e) => e.event_id)).size).toBe(events.length);
});

test("an event that was not taken is delivered again, the same", async () => {
  refuse = 2;
  await send("mira@example.com");
  expect(deliveries.flatMap(({ body }) => parseEvents(body))).toHaveLength(2);
});

test("a mail can be opened and clicked on command", async () => {
  await send("mira@example.com");
  const id = double.mailbox.mails[0]?.id;
  await fetch(`${base}/_double/events`, { method: "POST", body: JSON.stringify({ id, event: "open" }) });
  await double.webhooks.settled();
  expect(deliveries.flatMap(({ body }) => parseEvents(body)).map((e) => e.kind)).toContain("opened");
});

test("the outbox shows every mail, escaped, its HTML fenced off from scripts", async () => {
  await send("mira@example.com");
  const id = double.mailbox.mails[0]?.id ?? "";
  const list = await (await fetch(`${base}/outbox`)).text();
  expect(list).toContain("&lt;b&gt;Hi&lt;/b&gt;");
  expect(list).toContain(`/outbox/${id}`);
  expect(await (await fetch(`${base}/outbox/${id}`)).text()).toContain('sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"');
  const html = await fetch(`${base}/outbox/${id}/html`);
  expect(html.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await fetch(`${base}/outbox/unknown`)).status).toBe(404);
});
