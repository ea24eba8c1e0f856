import { chooseServices } from "../services";

const STAND_INS = { STRIPE_API_KEY: "sk_test_x", STRIPE_API_BASE_URL: "http://stripe", SENDGRID_API_KEY: "SG.x", EASYPOST_API_BASE_URL: "http://easypost", EASYPOST_WEBHOOK_SECRET: "s" };

test("without keys in the environment every service has its stand-in", () => {
  expect(chooseServices({ PATH: "/bin" }, STAND_INS)).toEqual({ env: STAND_INS, real: new Set() });
});

test("a key in the environment means the real service at its own address, the others keep their stand-ins", () => {
  const { env, real } = chooseServices({ STRIPE_API_KEY: "sk_test_mine", STRIPE_WEBHOOK_SECRET: "whsec_mine" }, STAND_INS);
  expect(real).toEqual(new Set(["stripe"]));
  expect(env).toMatchObject({ STRIPE_API_KEY: "sk_test_mine", STRIPE_WEBHOOK_SECRET: "whsec_mine", STRIPE_API_BASE_URL: undefined, EASYPOST_API_BASE_URL: "http://easypost" });
});

test("SendGrid is asked to check the mails and send none", () => {
  expect(chooseServices({ SENDGRID_API_KEY: "SG.mine", SENDGRID_FROM: "me@shop.example" }, STAND_INS).env).toMatchObject({ SENDGRID_FROM: "me@shop.example", SENDGRID_SANDBOX: "true" });
});

test.each([["STRIPE_API_KEY", "sk_live_1"], ["EASYPOST_API_KEY", "EZAK1"], ["SENDGRID_API_KEY", "q1w2e3"]])("%s that is no test key is refused, without being repeated", (name, key) => {
  expect(() => chooseServices({ [name]: key }, STAND_INS)).toThrow(new RegExp(`^${name} must be (?!.*${key})`));
});
