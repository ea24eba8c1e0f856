import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Delivery = { body: string; signature: string };

/** A webhook address that keeps what it is sent; `answers` gives the status for each delivery in turn, then 200. */
export async function startReceiver(answers: number[] = []) {
  const deliveries: Delivery[] = [];
  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk: Buffer) => (body += chunk.toString()));
    req.on("end", () => {
      deliveries.push({ body, signature: String(req.headers["stripe-signature"]) });
      res.statusCode = answers.shift() ?? 200;
      res.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, deliveries, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
