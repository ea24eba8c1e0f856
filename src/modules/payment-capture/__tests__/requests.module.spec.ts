import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import type { Fact } from "../../../shared/facts";
import { closeSender } from "../../../shared/work/enqueue";
import { PAYMENT_CAPTURE } from "..";
import type { RequestInput } from "../payment-requests";
import type PaymentCaptureService from "../service";
import type { DueInput } from "../types";

jest.setTimeout(60_000);
const request = (more: Partial<RequestInput> = {}): RequestInput =>
  ({ orderId: "order_1", reason: "rest_released", amount: "6.67", currencyCode: "eur", providerId: "pp_stripe", replaces: "pay_1", askedBy: null, known: 0, ...more });
const plan = { orderId: "order_1", paymentId: "pay_1", trigger: "shipped" as const, hours: null, dueAt: null, heldUntil: null, rule: null, currencyCode: "eur", authorisedAmount: "10" };
const shipped = (subject: string, line: string, minute: number): Fact => ({
  key: `shipped:${subject}`, kind: "shipped", at: new Date(Date.UTC(2026, 0, 5, 12, minute)), subject, data: { items: [{ line_item_id: line, quantity: 1 }] },
});
const parcels = [shipped("p1", "a", 1), shipped("p2", "b", 2), shipped("p3", "c", 3)];
const due = (facts: Fact[], more: Partial<DueInput> = {}): DueInput => ({
  orderId: "order_1", facts, multicapture: false, reauthorise: true, released: false, capturedElsewhere: "0",
  lines: ["a", "b", "c"].map((id) => ({ id, quantity: 1, weight: 1n, requiresShipping: true })), ...more,
});
const next = { id: "pay_2", amount: "6.67", heldUntil: null };

moduleIntegrationTestRunner<PaymentCaptureService>({
  moduleName: PAYMENT_CAPTURE,
  resolve: join(__dirname, ".."),
  testSuite: ({ service }) => {
    afterEach(closeSender);
    const attempts = async () =>
      (await service.listCaptureAttempts({ order_id: "order_1" }, { order: { created_at: "ASC", id: "ASC" } })).map(({ payment_id, amount, state, cause }) => ({ payment_id, amount: Number(amount), state, cause }));
    const planNow = async () => (await service.listCapturePlans({ order_id: "order_1" }))[0]!;
    const capture = async (id: string | undefined) => service.succeed((await service.send(id!))!, "pi_1");

    it("an order has one open request, however often it is opened at once; the next one once it is over", async () => {
      const opened = await Promise.all(Array.from({ length: 5 }, () => service.openRequest(request())));
      const [id] = opened.filter(Boolean);
      expect(opened.filter(Boolean)).toHaveLength(1);
      await service.withdrawRequest(id!, null);
      expect(await service.openRequest(request())).toBeUndefined();
      expect(await service.openRequest(request({ known: 1 }))).toBeDefined();
    });

    it("the saved payment method comes first; a person's request, and one that was never paid, go to the shopper", async () => {
      const stateOf = async (input: RequestInput) => (await service.listPaymentRequests({ id: await service.openRequest(input) }))[0]!.state;
      expect(await stateOf(request())).toBe("charging");
      expect(await stateOf(request({ orderId: "order_2", askedBy: "user_1", reason: "by_hand" }))).toBe("asking");
      expect(await stateOf(request({ orderId: "order_3", reason: "unpaid", replaces: null }))).toBe("asking");
    });

    it("once it is paid nobody asks again, whatever comes late", async () => {
      const id = (await service.openRequest(request()))!;
      await service.requestPaid(id, next);
      await service.askShopper(id, { message: "late" });
      await service.chargeLater(id, { message: "late" }, new Date());
      await service.withdrawRequest(id, null);
      expect((await service.listPaymentRequests({ id }))[0]).toMatchObject({ state: "paid", payment_id: "pay_2", failure_message: null, tries: 0 });
    });

    it("the plan goes on with the new payment: what was captured stays, and the sum is to the cent", async () => {
      await service.ensurePlan(plan);
      await capture((await service.planDue(due(parcels.slice(0, 1))))[0]);
      expect(await service.planDue(due(parcels, { released: true }))).toEqual([]);
      const id = (await service.openRequest(request()))!;
      await Promise.all([service.requestPaid(id, next), service.requestPaid(id, next)]);
      expect(await planNow()).toMatchObject({ payment_id: "pay_2", state: "open" });
      await capture((await service.planDue(due(parcels)))[0]);
      expect(await attempts()).toEqual([
        { payment_id: "pay_1", amount: 3.33, state: "captured", cause: "shipment:p1" },
        { payment_id: "pay_2", amount: 6.67, state: "captured", cause: "shipment:p3" },
      ]);
    });

    it("what the old payment refused to capture is tried on the new one", async () => {
      await service.ensurePlan(plan);
      const [failed] = await service.planDue(due(parcels, { reauthorise: false }));
      await service.giveUp((await service.send(failed!))!, { message: "expired" });
      const id = (await service.openRequest(request({ amount: "10", reason: "hold_ended" })))!;
      await service.requestPaid(id, { ...next, amount: "10" });
      expect(await attempts()).toEqual([
        { payment_id: "pay_1", amount: 10, state: "abandoned", cause: "shipment:p1" },
        { payment_id: "pay_2", amount: 10, state: "planned", cause: `retry:${failed}` },
      ]);
    });

    it("waits while the old payment is being captured, and then goes on", async () => {
      await service.ensurePlan(plan);
      const sent = await service.send((await service.planDue(due(parcels.slice(0, 1))))[0]!);
      const id = (await service.openRequest(request()))!;
      await expect(service.requestPaid(id, next)).rejects.toThrow("under way");
      expect((await service.listPaymentRequests({ id }))[0]).toMatchObject({ state: "charging" });
      await service.succeed(sent!, "pi_1");
      await service.requestPaid(id, next);
      expect(await planNow()).toMatchObject({ payment_id: "pay_2" });
    });

    it("what is paid beside a payment that still holds leaves its plan alone", async () => {
      await service.ensurePlan(plan);
      const id = (await service.openRequest(request({ replaces: null, askedBy: "user_1", reason: "by_hand" })))!;
      await service.requestPaid(id, next);
      expect(await planNow()).toMatchObject({ payment_id: "pay_1" });
    });
  },
});
