import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { PAYMENT_CAPTURE } from "..";
import { useClock } from "../../../shared/clock";
import { closeSender, prepareSender } from "../../../shared/work/enqueue";
import type PaymentCaptureService from "../service";
import type { PlanInput } from "../types";

jest.setTimeout(60_000);
const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
const planAt = (dueAt: Date): PlanInput => ({
  orderId: "order_1", paymentId: "pay_1", trigger: "after_hours", hours: 48, dueAt, heldUntil: null, rule: { id: "dscr_1", name: "Two days" }, currencyCode: "eur", authorisedAmount: "10.01",
});
const nothingNew = { orderId: "order_1", facts: [], lines: [], multicapture: false, reauthorise: false, released: false, capturedElsewhere: "0" };

moduleIntegrationTestRunner<PaymentCaptureService>({
  moduleName: PAYMENT_CAPTURE,
  resolve: join(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    /** In how many seconds, from when it was enqueued, the order's work is to come. */
    const wakesIn = async (): Promise<number[]> => {
      const { rows } = (await knexOf().raw(
        "select round(extract(epoch from start_after - created_on))::int as seconds from doorstep_jobs.job where name = 'doorstep' and data->>'work' = 'follow-order' order by 1"
      )) as { rows: { seconds: number }[] };
      return rows.map(({ seconds }) => seconds);
    };
    beforeEach(async () => {
      await prepareSender(knexOf());
      await knexOf().raw("delete from doorstep_jobs.job");
    });
    afterEach(closeSender);

    describe("a shopper who is asked to pay", () => {
      const request = (askedBy: string | null) =>
        service.openRequest({ orderId: "order_1", reason: "rest_released", amount: "6.67", currencyCode: "eur", providerId: "pp_stripe", replaces: "pay_1", askedBy, known: 0 });
      /** Two days, and the minute by which the queue may be early. */
      const REMINDS = 48 * 3600 + 60;

      it("wakes the order once more when they are to be reminded, whether a person asked or their card was declined", async () => {
        await request("user_1");
        expect((await wakesIn()).map((seconds) => Math.abs(seconds - REMINDS) < 10)).toEqual([false, true]);
        await knexOf().raw("delete from doorstep_jobs.job; delete from doorstep_payment_request");
        const id = (await request(null))!;
        expect(await wakesIn()).toEqual([]);
        await Promise.all([service.askShopper(id, { message: "declined" }), service.askShopper(id, { message: "declined" })]);
        expect((await wakesIn()).filter((seconds) => Math.abs(seconds - REMINDS) < 10)).toHaveLength(1);
      });
    });

    describe("a capture after some hours", () => {
      const amounts = async () => (await service.listCaptureAttempts({ order_id: "order_1" })).map(({ cause, amount, final }) => [cause, Number(amount), final]);

      it("is planned with the rule that decided, and wakes by itself, once", async () => {
        const dueAt = inHours(48);
        await Promise.all([service.ensurePlan(planAt(dueAt)), service.ensurePlan(planAt(dueAt))]);
        await service.ensurePlan({ ...planAt(inHours(1)), trigger: "order", rule: null });
        expect(await service.listCapturePlans({ order_id: "order_1" })).toMatchObject([
          { trigger: "after_hours", hours: 48, due_at: dueAt, rule_id: "dscr_1", rule_name: "Two days" },
        ]);
        const wakes = await wakesIn();
        expect(wakes).toHaveLength(1);
        expect(Math.abs(wakes[0]! - 48 * 3600)).toBeLessThan(60);
      });

      it("comes when its time has, once, whoever looks how often and however late", async () => {
        await service.ensurePlan(planAt(inHours(48)));
        expect(await service.planDue(nothingNew)).toEqual([]);
        const restore = useClock({ now: () => inHours(400) });
        try {
          const ids = await Promise.all(Array.from({ length: 4 }, () => service.planDue(nothingNew)));
          expect(ids.flat()).toHaveLength(1);
        } finally {
          restore();
        }
        expect(await amounts()).toEqual([["after_hours", 10.01, true]]);
      });

      it("comes again when it came a moment too early, and is not asked for meanwhile", async () => {
        const dueAt = inHours(48);
        await service.ensurePlan(planAt(dueAt));
        const restore = useClock({ now: () => new Date(dueAt.getTime() - 400) });
        try {
          expect(await service.planDue(nothingNew)).toEqual([]);
        } finally {
          restore();
        }
        expect((await wakesIn())[0]).toBeLessThanOrEqual(1);
        expect(await wakesIn()).toHaveLength(2);
      });

      it("whose hours are over when its plan is made is due at once", async () => {
        await service.ensurePlan(planAt(inHours(-1)));
        expect(await wakesIn()).toEqual([0]);
        await service.planDue(nothingNew);
        expect(await amounts()).toEqual([["after_hours", 10.01, true]]);
      });

      it("takes only what a person has left, and nothing of a canceled order", async () => {
        await service.ensurePlan(planAt(inHours(-1)));
        await service.planByHand({ orderId: "order_1", key: "k", amount: "4", capturedElsewhere: "0", multicapture: true });
        const canceled = { key: "c", kind: "order_canceled" as const, at: new Date() };
        expect(await service.planDue({ ...nothingNew, facts: [canceled] })).toEqual([]);
        await service.planDue({ ...nothingNew, multicapture: true });
        expect((await amounts()).sort()).toEqual([["after_hours", 6.01, true], ["manual:k", 4, false]]);
      });
    });

    describe("the rules", () => {
      const made = (more: object = {}) => service.createCaptureRules({ name: "Dear", rank: 0, when: "packed", currency_code: "eur", min_total: "1234567890123.45", ...more } as never) as unknown as Promise<{ id: string }>;

      it("are read with their totals exact, and only those that are enabled", async () => {
        await made();
        await made({ name: "Off", enabled: false });
        expect(await service.rules()).toMatchObject([{ name: "Dear", when: "packed", hours: null, currency_code: "eur", min_total: "1234567890123.45", max_total: null, country_codes: null }]);
      });

      it("change in part, and lose what is taken from them", async () => {
        const { id } = await made({ country_codes: ["de"] });
        await service.changeRule(id, { max_total: "1234567890123.46", country_codes: null });
        await service.changeRule(id, { min_total: null });
        expect(await service.rules()).toMatchObject([{ id, name: "Dear", min_total: null, max_total: "1234567890123.46", country_codes: null }]);
      });

      it("do not come to contradict themselves, also by two changes at once", async () => {
        const { id } = await made();
        await expect(service.changeRule(id, { when: "after_hours" })).rejects.toMatchObject({ type: "invalid_data", message: "hours must be given where when is after_hours" });
        await expect(service.changeRule(id, { currency_code: null })).rejects.toThrow("currency_code must be given");
        await expect(service.changeRule("dscr_none", {})).rejects.toMatchObject({ type: "not_found" });
        await service.changeRule(id, { min_total: null });
        const both = await Promise.allSettled([service.changeRule(id, { min_total: "10" }), service.changeRule(id, { max_total: "5" })]);
        expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      });
    });
  },
});
