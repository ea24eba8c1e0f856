import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import type { ProviderDispute } from "../../../shared/dispute";
import { closeSender } from "../../../shared/work/enqueue";
import { PAYMENT_CAPTURE } from "..";
import type PaymentCaptureService from "../service";

jest.setTimeout(60_000);
const told = (more: Partial<ProviderDispute> = {}) => ({
  provider_id: "pp_stripe", payment_session_id: "payses_1", order_id: "order_1",
  dispute: { reference: "dp_1", kind: "dispute" as const, state: "needs_response" as const, currencyCode: "eur", amount: 4_810n, reason: "fraudulent", openedAt: new Date("2026-11-20"), evidenceDueAt: null, isAnswered: false, ...more },
});

moduleIntegrationTestRunner<PaymentCaptureService>({
  moduleName: PAYMENT_CAPTURE,
  resolve: join(__dirname, ".."),
  testSuite: ({ service }) => {
    afterEach(closeSender);
    const dispute = async () => (await service.listDisputes({ reference: "dp_1" }))[0]!;

    it("of two who heard of a dispute at once one keeps it, and the other is told to ask again", async () => {
      const both = await Promise.allSettled([service.keepDispute(told(), 0), service.keepDispute(told({ state: "won" }), 0)]);
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      await service.keepDispute(told({ state: "won" }), await service.disputeRevision("pp_stripe", "dp_1"));
      expect(await dispute()).toMatchObject({ state: "won", revision: 2, ended_at: expect.any(Date) });
      expect(Number((await dispute()).amount)).toBe(48.1);
    });

    it("evidence is decided on once; refused by the provider, it can be mended and sent anew", async () => {
      await service.keepDispute(told(), 0);
      const { id } = await dispute();
      const both = await Promise.allSettled([1, 2].map((n) => service.beginAnswer(id, { customer_name: `Anna ${n}` }, "user_1")));
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      await service.noteRefusal(id, "Evidence may have 150,000 characters in all.");
      expect(await dispute()).toMatchObject({ evidence: null, failure: expect.stringContaining("150,000") });
      await service.beginAnswer(id, { customer_name: "Anna" }, "user_1");
      expect(await dispute()).toMatchObject({ evidence: { customer_name: "Anna" }, failure: null, sent_by: "user_1" });
    });

    it("what was told before there was the order becomes the order's", async () => {
      await service.keepDispute({ ...told(), order_id: null }, 0);
      await service.adoptDisputes("order_2", ["payses_1"]);
      await service.adoptDisputes("order_3", ["payses_1"]);
      expect(await dispute()).toMatchObject({ order_id: "order_2" });
    });
  },
});
