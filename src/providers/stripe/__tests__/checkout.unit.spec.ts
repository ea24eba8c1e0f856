import { checkoutForm, checkoutOf } from "../checkout";

const options = { apiKey: "sk_test_1", webhookSecret: "whsec_1", publishableKey: "pk_test_1" };
const data = { id: "pi_1", client_secret: "pi_1_secret_2" };

test("the page may load Stripe's form from Stripe alone, and from nowhere else", () => {
  const form = checkoutForm(options)!;
  expect(form.scriptUrl).toBe("https://js.stripe.com/v3/");
  for (const place of [...form.scripts, ...form.frames, ...form.calls]) expect(place).toMatch(/^https:\/\/([\w*]+\.)+stripe\.com$/);
});

test("a script that is served elsewhere has its own place, and no more", () => {
  expect(checkoutForm({ ...options, scriptUrl: "http://127.0.0.1:4010/v3/" })).toEqual({
    scriptUrl: "http://127.0.0.1:4010/v3/", scripts: ["http://127.0.0.1:4010"], frames: ["http://127.0.0.1:4010"], calls: ["http://127.0.0.1:4010"],
  });
});

test("a payment is told by its public key and its own secret, and nothing else of its data", () => {
  expect(checkoutOf({ ...data, amount: 100, metadata: { order_id: "order_1" } }, options)).toEqual({
    publishableKey: "pk_test_1", clientSecret: "pi_1_secret_2", scriptUrl: "https://js.stripe.com/v3/",
  });
});

test("without a publishable key, or without a payment, nobody can pay by a link", () => {
  const { publishableKey: _none, ...without } = options;
  expect([checkoutForm(without), checkoutOf(data, without), checkoutOf({}, options)]).toEqual([null, null, null]);
});
