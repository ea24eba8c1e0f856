import type { IPaymentModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import official from "@medusajs/payment-stripe";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { dirname } from "node:path";
import ours from "..";
import { StripeDouble } from "../../../../demo/doubles/stripe";
import { officialClientAt } from "./official-client";

const [OFFICIAL, OURS] = ["pp_stripe_official", "pp_doorstep-stripe_main"];
const options = { apiKey: "sk_test_double", webhookSecret: "whsec_double", apiBaseUrl: "" };
/** Both in one payment module, as `medusa-config.ts` lists them. */
const providers = [{ resolve: official, id: "official", options }, { resolve: ours, id: "main", options }];
let double: StripeDouble;

/** The providers that core's payment module made, by their ids. */
type Providers = { paymentProviderService_: { retrieveProvider(id: string): object } };

moduleIntegrationTestRunner<IPaymentModuleService>({
  moduleName: Modules.PAYMENT,
  resolve: dirname(require.resolve("@medusajs/payment/package.json")),
  moduleOptions: { providers },
  hooks: {
    async beforeModuleInit() {
      double = new StripeDouble();
      options.apiBaseUrl = await double.listen();
    },
    // The official provider has no option for Stripe's address: its own client is replaced by the same one, at the double.
    async afterModuleInit(_app, service: unknown) {
      Object.assign((service as Providers).paymentProviderService_.retrieveProvider(OFFICIAL), { stripe_: officialClientAt(options.apiBaseUrl) });
    },
  },
  testSuite: ({ service }) => {
    afterEach(() => double.close());

    /** 100.00 EUR, held by a card at once: Medusa's payment, and Stripe's intent. */
    async function held(provider_id: string, payment_method = "pm_card_visa") {
      const amount = { currency_code: "eur", amount: 100 };
      const { id: collection } = await service.createPaymentCollections(amount);
      const atOnce = { confirm: true, automatic_payment_methods: { enabled: true, allow_redirects: "never" } };
      const session = await service.createPaymentSession(collection, { ...amount, provider_id, data: { payment_method, ...atOnce } });
      const payment = await service.authorizePaymentSession(session.id, {});
      return { payment_id: payment!.id, intent: String(payment!.data?.["id"]) };
    }
    const sum = (rows: { amount: unknown }[] | undefined) => (rows ?? []).reduce((total, { amount }) => total + Number(amount), 0);
    /** What core has written down, in EUR. */
    async function booked(payment_id: string) {
      const { captures, refunds } = await service.retrievePayment(payment_id, { relations: ["captures", "refunds"] });
      return { captured: sum(captures), refunded: sum(refunds) };
    }
    /** What Stripe moved and still holds, in EUR. */
    function moved(intent: string) {
      const { captured, refunded } = double.ledger(intent);
      return { captured: captured / 100, refunded: refunded / 100, held: double.store.intents.get(intent).amount_capturable / 100 };
    }

    it.each([
      [OFFICIAL, { captured: 100, held: 0 }],
      [OURS, { captured: 30, held: 70 }],
    ])("core captures 30.00 of 100.00 with %s, and Stripe has %j", async (provider, stripes) => {
      const { payment_id, intent } = await held(provider);
      await service.capturePayment({ payment_id, amount: 30 });
      expect(await booked(payment_id)).toEqual({ captured: 30, refunded: 0 });
      expect(moved(intent)).toEqual({ ...stripes, refunded: 0 });
    });

    it("ours captures the rest, part by part, until both have all of it", async () => {
      const { payment_id, intent } = await held(OURS);
      for (const amount of [30, 25.5, 44.5]) await service.capturePayment({ payment_id, amount });
      expect([await booked(payment_id), moved(intent)]).toMatchObject([{ captured: 100 }, { captured: 100, held: 0 }]);
      expect(double.ledger(intent).captures).toBe(3);
    });

    it.each([[OFFICIAL, 100], [OURS, 30]])("of a card that is captured only once %s takes %d when core captures 30.00, and lets the rest go", async (provider, captured) => {
      const { payment_id, intent } = await held(provider, "pm_card_jcb");
      await service.capturePayment({ payment_id, amount: 30 });
      expect([await booked(payment_id), moved(intent)]).toMatchObject([{ captured: 30 }, { captured, held: 0 }]);
    });

    it("when core has refunded all that it counts, the official provider has kept 70.00 of the shopper's, ours nothing", async () => {
      const left = async (provider: string) => {
        const { payment_id, intent } = await held(provider);
        await service.capturePayment({ payment_id, amount: 30 });
        await service.refundPayment({ payment_id, amount: 30 });
        await expect(service.refundPayment({ payment_id, amount: 1 })).rejects.toThrow("more than what is captured");
        expect(await booked(payment_id)).toEqual({ captured: 30, refunded: 30 });
        return moved(intent).captured - moved(intent).refunded;
      };
      expect([await left(OFFICIAL), await left(OURS)]).toEqual([70, 0]);
    });

    it("payments made with the official provider are captured and refunded by it, with ours beside it", async () => {
      const [old, young] = [await held(OFFICIAL), await held(OURS)];
      for (const { payment_id } of [old, young]) {
        await service.capturePayment({ payment_id });
        await service.refundPayment({ payment_id, amount: 12.34 });
        expect(await booked(payment_id)).toEqual({ captured: 100, refunded: 12.34 });
      }
      for (const { intent } of [old, young]) expect(moved(intent)).toEqual({ captured: 100, refunded: 12.34, held: 0 });
    });

    it("a part that was captured in Stripe's dashboard is written down by core, and nothing more is taken", async () => {
      const { payment_id, intent } = await held(OURS);
      await officialClientAt(options.apiBaseUrl).paymentIntents.capture(intent, { amount_to_capture: 4_000 });
      await service.capturePayment({ payment_id, amount: 40 });
      expect([await booked(payment_id), moved(intent)]).toMatchObject([{ captured: 40 }, { captured: 40, held: 0 }]);
    });
  },
});
