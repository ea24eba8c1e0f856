import { ROUTES } from "../routes";
import { publishedParams } from "../published/params";
import type { Shape } from "../published/shape";
import { atDouble, type AtDouble } from "./at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await atDouble();
});
afterEach(() => at.double.close());

/** How many parameters a shape names, at any depth. */
function countIn(shape: Shape): number {
  if (shape.kind === "list" || shape.kind === "map") return countIn(shape.of);
  if (shape.kind === "either") return shape.shapes.reduce((sum, one) => sum + countIn(one), 0);
  return shape.kind === "object" ? [...shape.fields().values()].reduce((sum, one) => sum + 1 + countIn(one), 0) : 0;
}

it.each(ROUTES.map(({ method, path, takes }) => [method, path, takes] as const))("%s %s takes what Stripe publishes as %s", (_method, _path, takes) => {
  expect(publishedParams(takes).kind).toBe("object");
  expect(countIn(publishedParams(takes))).toBeGreaterThanOrEqual(takes.endsWith("DeleteParams") ? 0 : 1);
});

const post = async (path: string, form: Record<string, string>, headers = {}) => {
  const answer = await fetch(`${at.url}/v1/${path}`, { method: "POST", headers: { authorization: "Bearer sk_test_double", ...headers }, body: new URLSearchParams(form) });
  const { error } = (await answer.json()) as { error?: Record<string, string> };
  return { status: answer.status, error };
};
const intent = { amount: "1000", currency: "eur" };

it.each([
  [{ colour: "blue" }, "colour", "parameter_unknown", "Received unknown parameter: colour"],
  [{ "payment_method_options[card][request_multicaptures]": "if_available" }, "payment_method_options[card][request_multicaptures]", "parameter_unknown", "unknown"],
  [{ "payment_method_options[card][request_multicapture]": "always" }, "payment_method_options[card][request_multicapture]", undefined, "must be one of if_available or never"],
  [{ capture_method: "later" }, "capture_method", undefined, "must be one of automatic, automatic_async, or manual"],
  [{ amount: "10.5" }, "amount", "parameter_invalid_integer", "Invalid integer: 10.5"],
  [{ confirm: "yes" }, "confirm", undefined, "Invalid boolean: yes"],
  [{ metadata: "all" }, "metadata", undefined, "Invalid"],
  [{ "allowed_payment_method_types[card]": "true" }, "allowed_payment_method_types", undefined, "Invalid array"],
  [{ "currency[code]": "eur" }, "currency", undefined, "Invalid string"],
])("refuses %j as Stripe does, and makes nothing of it", async (wrong, param, code, message) => {
  expect(await post("payment_intents", { ...intent, ...wrong })).toMatchObject({
    status: 400, error: { type: "invalid_request_error", param, message: expect.stringContaining(message), ...(code && { code }) },
  });
  expect(at.double.store.intents.all()).toEqual([]);
});

it("refuses a list's unknown filter, and a parameter where none is taken", async () => {
  const get = (path: string) => fetch(`${at.url}/v1/${path}`, { headers: { authorization: "Bearer sk_test_double" } });
  expect((await get("refunds?colour=blue")).status).toBe(400);
  expect((await get("refunds?created[gte]=1&limit=3&expand[]=data.charge")).status).toBe(200);
});

it("takes what unsets a value, and every way to write a list", async () => {
  const made = await post("payment_intents", { ...intent, "metadata[a]": "1", "expand[]": "latest_charge" });
  expect(made.status).toBe(200);
  const { id } = at.double.store.intents.all()[0]!;
  expect((await post(`payment_intents/${id}`, { "metadata[a]": "", "expand[0]": "customer" })).status).toBe(200);
  expect((await post(`payment_intents/${id}`, { metadata: "" })).status).toBe(200);
});

it("does not measure a client of an older version of the API by the newest", async () => {
  const older = { ...intent, "payment_method_types[]": "card" };
  expect((await post("payment_intents", older)).status).toBe(400);
  expect((await post("payment_intents", older, { "stripe-version": "2024-04-10" })).status).toBe(200);
});
