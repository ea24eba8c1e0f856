import EasyPostClient from "@easypost/api";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { EasyPostDouble } from "../index";

const SECRET = "sécret";
const double = new EasyPostDouble();
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let url = "";
let shop: Server;
let answers: number[] = [];

beforeAll(async () => {
  url = await double.listen();
  shop = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      received.push({ headers: req.headers, body: Buffer.concat(chunks).toString("utf8") });
      res.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  await control("webhooks", { url: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/hooks`, secret: SECRET });
});
afterAll(async () => {
  await double.close();
  shop.close();
});

const control = (name: string, body: object): Promise<Response> => fetch(`${url}/_double/${name}`, { method: "POST", body: JSON.stringify(body) });

it("a scan is told by a webhook that the official client accepts, and no other secret opens", async () => {
  const client = new EasyPostClient("EZTEST", { baseUrl: `${url}/v2/` });
  await client.Tracker.create({ tracking_code: "TEST1", carrier: "UPS" });
  await control("scan", { tracking_code: "TEST1", status: "out_for_delivery", city: "Bonn", est_delivery_date: "2026-03-12T18:00:00Z" });
  await double.events.settled();
  const update = received.find(({ body }) => body.includes("tracker.updated"));
  const event = client.Utils.validateWebhook(Buffer.from(update?.body ?? ""), update?.headers as Record<string, string>, SECRET);
  expect(event).toMatchObject({
    object: "Event", description: "tracker.updated", previous_attributes: { status: "unknown", est_delivery_date: null },
    result: { object: "Tracker", tracking_code: "TEST1", status: "out_for_delivery", tracking_details: [{ status: "out_for_delivery", tracking_location: { city: "Bonn" } }] },
  });
  expect(() => client.Utils.validateWebhook(Buffer.from(update?.body ?? ""), update?.headers as Record<string, string>, "other") as unknown).toThrow();
});

it("a webhook that was not taken comes again", async () => {
  received.length = 0;
  answers = [500, 503];
  await control("scan", { tracking_code: "TEST1", status: "delivered" });
  await double.events.settled();
  expect(received.map(({ body }) => body)).toEqual(Array(3).fill(received[0]?.body));
});

it("a scan of an unknown parcel, or of no known kind, is refused", async () => {
  expect((await control("scan", { tracking_code: "NONE", status: "delivered" })).status).toBe(404);
  expect((await control("scan", { tracking_code: "TEST1", status: "flying" })).status).toBe(422);
});
