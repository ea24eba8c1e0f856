import { orderLinkFor, readOrderLink, signOrderLink } from "../order-link";

const secret = "a-secret-of-at-least-thirty-two-characters";
const now = new Date("2026-11-24T12:00:00Z");
const later = new Date("2026-11-25T12:00:00Z");
const token = signOrderLink({ orderId: "order_01ABC", generation: 0 }, later, secret);

test("a token opens its order until it expires", () => {
  expect(readOrderLink(token, now, secret)).toEqual({ orderId: "order_01ABC", generation: 0 });
  expect(readOrderLink(token, new Date(later.getTime() - 1), secret)).toMatchObject({ orderId: "order_01ABC" });
  expect(readOrderLink(token, later, secret)).toBeNull();
});

test("a token of another secret, another order's signature, a cut or a longer one open nothing", () => {
  const [payload, mac] = token.split(".");
  const other = signOrderLink({ orderId: "order_02", generation: 0 }, later, secret);
  expect(readOrderLink(token, now, `${secret}!`)).toBeNull();
  expect(readOrderLink(`${other.split(".")[0]}.${mac}`, now, secret)).toBeNull();
  expect(readOrderLink(`${payload}.${mac!.slice(0, -2)}`, now, secret)).toBeNull();
  for (const wrong of ["", ".", "..", payload!, `${token}.x`, `${payload}.`, "😀.😀"]) expect(readOrderLink(wrong, now, secret)).toBeNull();
});

test("a later expiry cannot be written into a token", () => {
  const forged = Buffer.from("order_01ABC.zzzzzzz").toString("base64url");
  expect(readOrderLink(`${forged}.${token.split(".")[1]}`, now, secret)).toBeNull();
});

test("the link is the public address with a token that needs no escaping", () => {
  const link = orderLinkFor({ orderId: "order_01ABC", generation: 0 }, { publicUrl: "https://shop.example/", secret, now });
  expect(link).toMatch(/^https:\/\/shop\.example\/doorstep\/orders\/[\w-]+\.[\w-]+$/);
});

test("a token says after how many revocations it was made; the first are those of earlier versions", () => {
  const third = signOrderLink({ orderId: "order_01ABC", generation: 40 }, later, secret);
  expect(readOrderLink(third, now, secret)).toEqual({ orderId: "order_01ABC", generation: 40 });
  expect(Buffer.from(token.split(".")[0]!, "base64url").toString()).toMatch(/^order_01ABC\.[0-9a-z]+$/);
});
