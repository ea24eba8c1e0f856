import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { useClock } from "../../../shared/clock";
import type { Fact } from "../../../shared/facts";
import { closeSender } from "../../../shared/work/enqueue";
import { PAYMENT_CAPTURE } from "..";
import type PaymentCaptureService from "../service";
import type { DueInput } from "../types";

jest.setTimeout(60_000);
const plan = { orderId: "order_1", paymentId: "pay_1", trigger: "shipped" as const, hours: null, dueAt: null, heldUntil: null, rule: null, currencyCode: "eur", authorisedAmount: "10" };
const shipped = (subject: string, line: string, minute: number): Fact => ({
  key: `shipped:${subject}`, kind: "shipped", at: new Date(Date.UTC(2026, 0, 5, 12, minute)), subject,
  data: { items: [{ line_item_id: line, quantity: 1 }] },
});
const due = (facts: Fact[], more: Partial<DueInput> = {}): DueInput => ({
  orderId: "order_1", facts, multicapture: true, reauthorise: false, released: false, capturedElsewhere: "0",
  lines: ["a", "b", "c"].map((id) => ({ id, quantity: 1, weight: 1n, requiresShipping: true })), ...more,
});
const parcels = [shipped("p1", "a", 1), shipped("p2", "b", 2), shipped("p3", "c", 3)];

moduleIntegrationTestRunner<PaymentCaptureService>({
  moduleName: PAYMENT_CAPTURE,
  resolve: join(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    let putBack = () => undefined as void;
    afterEach(() => putBack());
    afterEach(closeSender);
    beforeEach(async () => {
      await service.ensurePlan(plan);
    });
    const attempts = () => service.listCaptureAttempts({ order_id: "order_1" }, { order: { amount: "ASC", cause: "ASC" } });
    const amounts = async () => (await attempts()).map((a) => Number(a.amount));
    const onlyAttempt = async () => (await attempts())[0]!;

    it("an order has one plan, however often it is made", async () => {
      await Promise.all([service.ensurePlan(plan), service.ensurePlan({ ...plan, paymentId: "pay_2" })]);
      expect(await service.listCapturePlans({ order_id: "order_1" })).toMatchObject([{ payment_id: "pay_1", state: "open" }]);
    });

    it("many followers at once write each shipment's attempt once, and the sum is what is authorised", async () => {
      await Promise.all(Array.from({ length: 6 }, (_, i) => service.planDue(due(parcels.slice(0, (i % 3) + 1)))));
      expect(await amounts()).toEqual([3.33, 3.33, 3.34]);
      expect((await attempts()).filter((a) => a.final)).toHaveLength(1);
    });

    it("two workers, one attempt: one has it in hand, the other is told to come back", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      const both = await Promise.allSettled([service.send(id!), service.send(id!)]);
      expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await onlyAttempt()).toMatchObject({ state: "sent", tries: 1 });
    });

    it("one payment is captured by one attempt at a time", async () => {
      const [first, second] = await service.planDue(due(parcels));
      const sent = await service.send(first!);
      await expect(service.send(second!)).rejects.toThrow("waits for another one of the same payment");
      await service.succeed(sent!, "pi_1");
      expect(await service.send(second!)).toMatchObject({ id: second, state: "sent" });
    });

    it("what is captured is not sent again, and nobody can undo it", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      const sent = (await service.send(id!))!;
      await service.succeed(sent, "pi_1");
      await service.giveUp(sent, { message: "late" });
      await service.abandon(sent, "late");
      expect(await service.send(id!)).toBeUndefined();
      expect(await onlyAttempt()).toMatchObject({ state: "captured", provider_reference: "pi_1", failure_message: null });
    });

    it("what may work later waits for its time and keeps its amount", async () => {
      const now = new Date();
      putBack = useClock({ now: () => now });
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      await service.defer((await service.send(id!))!, { code: "api_error", message: "no answer" }, false);
      await knexOf().raw("delete from doorstep_jobs.job where data->>'key' = ?", [id!]);
      expect(await service.send(id!)).toBeUndefined();
      // Its work came too early, by a clock that is behind: there is other work at its time.
      const { rows } = (await knexOf().raw("select start_after > created_on as later from doorstep_jobs.job where data->>'key' = ?", [id!])) as { rows: { later: boolean }[] };
      expect(rows).toEqual([{ later: true }]);
      expect(await onlyAttempt()).toMatchObject({ state: "planned", tries: 1, refusals: 0, failure_code: "api_error" });
      await service.planDue(due(parcels));
      expect(await amounts()).toEqual([3.33, 3.33, 3.34]);
    });

    it("a refused capture can be tried again once, as a new attempt in its place", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      await expect(service.planRetry(id!, "0")).rejects.toMatchObject({ type: "conflict" });
      await service.giveUp((await service.send(id!))!, { code: "card_declined", message: "no" });
      const again = await service.planRetry(id!, "0");
      await expect(service.planRetry(id!, "0")).rejects.toMatchObject({ type: "conflict" });
      expect((await attempts()).map((a) => [a.id === again, a.state]).sort()).toEqual([[false, "abandoned"], [true, "planned"]]);
      await expect(service.planRetry("dsca_none", "0")).rejects.toMatchObject({ type: "not_found" });
    });

    it("what was refused is asked for with the next shipment, and then no more by itself", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      await service.giveUp((await service.send(id!))!, { message: "no" });
      await service.planDue(due(parcels.slice(0, 2)));
      expect(await amounts()).toEqual([3.33, 6.66]);
      await service.planDue(due(parcels));
      await expect(service.planRetry(id!, "0")).rejects.toThrow("possible now: a new capture of at most 0.00 eur");
    });

    it("by hand: a part, the same again by the same key, then all that is left, then no more", async () => {
      const ask = (key: string, amount?: string) => service.planByHand({ orderId: "order_1", key, amount, capturedElsewhere: "1.50", multicapture: true });
      const id = await ask("k1", "2.50");
      expect(await ask("k1", "2.50")).toBe(id);
      await expect(ask("k2", "6.01")).rejects.toMatchObject({ type: "invalid_data", message: "amount must be at most 6.00 eur, which is left to capture" });
      await ask("k3");
      expect(await amounts()).toEqual([2.5, 6]);
      await expect(ask("k4")).rejects.toMatchObject({ type: "conflict" });
      await expect(service.planByHand({ orderId: "order_none", key: "k", capturedElsewhere: "0", multicapture: true })).rejects.toMatchObject({ type: "not_found" });
    });

    it("by hand, in a currency that is charged in steps: a step, or all that is left", async () => {
      await service.ensurePlan({ ...plan, orderId: "order_2", paymentId: "pay_2", currencyCode: "kwd", authorisedAmount: "12.345" });
      const ask = (key: string, amount?: string) => service.planByHand({ orderId: "order_2", key, amount, capturedElsewhere: "0", multicapture: true });
      await expect(ask("k1", "5.004")).rejects.toMatchObject({ type: "invalid_data", message: "amount must be a multiple of 0.010 kwd, or all that is left" });
      await ask("k2", "5.010");
      await ask("k3", "7.335");
      expect((await service.listCaptureAttempts({ order_id: "order_2" }, { order: { amount: "ASC" } })).map(({ amount, final }) => [Number(amount), final])).toEqual([[5.01, false], [7.335, true]]);
    });

    it("eight people at once cannot ask for more than is authorised", async () => {
      await Promise.allSettled(Array.from({ length: 8 }, (_, i) =>
        service.planByHand({ orderId: "order_1", key: `k${i}`, amount: "1.50", capturedElsewhere: "0", multicapture: true })));
      expect(await amounts()).toEqual(Array(6).fill(1.5));
    });

    it("a paused plan captures nothing by itself; by hand still works, and what fell due meanwhile is taken when it is resumed", async () => {
      await service.pausePlan("order_1", true);
      await service.pausePlan("order_1", true);
      expect(await service.planDue(due(parcels))).toEqual([]);
      const byHand = await service.planByHand({ orderId: "order_1", key: "k1", amount: "2.00", capturedElsewhere: "0", multicapture: true });
      expect(await service.send(byHand)).toMatchObject({ state: "sent" });
      await service.pausePlan("order_1", false);
      await service.planDue(due(parcels));
      expect((await amounts()).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(10);
    });

    it("what was planned before the pause waits for its end, and is wanted again then", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      await service.pausePlan("order_1", true);
      expect(await service.send(id!)).toBeUndefined();
      expect(await onlyAttempt()).toMatchObject({ state: "planned", tries: 0 });
      await service.pausePlan("order_1", false);
      expect(await service.send(id!)).toMatchObject({ id, state: "sent" });
    });

    it("an attempt that was sent before the pause is seen to its end: only the provider knows what became of it", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      const sent = (await service.send(id!))!;
      await service.pausePlan("order_1", true);
      await service.succeed(sent, "pi_1");
      expect(await onlyAttempt()).toMatchObject({ state: "captured" });
    });

    it("only a plan that is open can be paused", async () => {
      await service.endPlan("order_1", "done");
      await expect(service.pausePlan("order_1", true)).rejects.toMatchObject({ type: "conflict" });
      await expect(service.pausePlan("order_none", true)).rejects.toMatchObject({ type: "not_found" });
    });

    it("a canceled order's plan is closed: what waits is dropped, what is sent is left to its worker", async () => {
      const [first] = await service.planDue(due(parcels.slice(0, 2)));
      const sent = (await service.send(first!))!;
      await service.endPlan("order_1", "closed");
      expect((await attempts()).map((a) => a.state).sort()).toEqual(["abandoned", "sent"]);
      await service.succeed(sent, null);
      expect(await service.planDue(due(parcels))).toEqual([]);
      expect((await attempts()).map((a) => a.state).sort()).toEqual(["abandoned", "captured"]);
    });

    it("what was sent when the order was canceled, and comes back refused, is dropped then: nobody is to try it again", async () => {
      const [id] = await service.planDue(due(parcels.slice(0, 1)));
      const sent = (await service.send(id!))!;
      await service.endPlan("order_1", "closed");
      await service.giveUp(sent, { code: "payment_canceled", message: "the payment was canceled" });
      await service.endPlan("order_1", "closed");
      expect(await onlyAttempt()).toMatchObject({ state: "abandoned" });
    });
  },
});
