import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { CUSTOMER_CARE } from "..";
import { useClock } from "../../../shared/clock";
import { closeSender, prepareSender } from "../../../shared/work/enqueue";
import type { NewCase } from "../cases";
import { MOST_PHOTOS } from "../case-photos";
import Arrival from "../models/arrival";
import CareRule from "../models/care-rule";
import Case from "../models/case";
import CaseEntry from "../models/case-entry";
import CaseItem from "../models/case-item";
import CasePhoto from "../models/case-photo";
import Knock from "../models/knock";
import CareMacro from "../models/macro";
import Rating from "../models/rating";
import Remedy from "../models/remedy";
import SurveyFacet from "../models/survey-facet";
import type { CaseRow, NewRemedy, RemedyRow } from "../service";
import type CustomerCareService from "../service";

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 2, 9);

moduleIntegrationTestRunner<CustomerCareService>({
  moduleName: CUSTOMER_CARE,
  resolve: `${__dirname}/..`,
  moduleModels: [Case, CaseItem, CaseEntry, CasePhoto, Remedy, CareRule, CareMacro, SurveyFacet, Arrival, Rating, Knock],
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    let now = START;
    let restore: () => void;
    beforeEach(async () => {
      now = START;
      restore = useClock({ now: () => new Date(now) });
      await prepareSender(knexOf());
    });
    afterEach(async () => {
      restore();
      await closeSender();
    });

    const report = (more: Partial<NewCase> = {}): NewCase => ({ order_id: "order_1", reason: "damaged", text: "Cracked", items: [{ line_item_id: "li_1", quantity: 1 }], opened_by: "shopper", ...more });
    const opened = async (more: Partial<NewCase> = {}): Promise<string> => (await service.open(report(more))).id;
    const caseOf = async (id: string) => (await service.listCases({ id }, { relations: ["items", "entries", "photos", "remedies"] }))[0] as unknown as CaseRow;
    const hours = (at: Date | string | null): number | null => (at === null ? null : (new Date(at).getTime() - now) / HOUR);
    const remedy = (case_id: string, more: Partial<NewRemedy> = {}): NewRemedy => ({
      case_id, order_id: "order_1", key: "key-1", kind: "refund", items: [{ line_item_id: "li_1", quantity: 1 }], amount: "5.00", currency_code: "eur", portions: [], user_id: null, ordered: [{ id: "li_1", quantity: 2 }], ...more,
    });
    const jobs = async (): Promise<string[]> => (await knexOf().raw(`select data->>'work' as work from doorstep_jobs.job where data->>'work' = 'remedy'`)).rows.map((row: { work: string }) => row.work) as string[];

    it("a report sent five times at once is one case, with its deadlines", async () => {
      const ids = await Promise.all(Array.from({ length: 5 }, () => opened()));
      expect(new Set(ids).size).toBe(1);
      const found = await caseOf(ids[0]!);
      expect([found.items.length, hours(found.answer_due_at), hours(found.solve_due_at), hours(found.due_at)]).toEqual([1, 24, 120, 24]);
    });

    it("of two who take a case on at once one has it; it is theirs until they release it, or a third was told who", async () => {
      const id = await opened();
      const tries = await Promise.allSettled(["user_a", "user_b"].map((user) => service.assign(id, user, null)));
      expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const owner = (await caseOf(id)).owner_id!;
      const other = owner === "user_a" ? "user_b" : "user_a";
      const said = { said_by: "shop" as const, text: "Hi" };
      await expect(service.say(id, { ...said, user_id: other })).rejects.toMatchObject({ code: "case_taken", details: { owner_id: owner } });
      await expect(service.end(id, "answered", null, other)).rejects.toMatchObject({ code: "case_taken" });
      await expect(service.planForCase(id, other, remedy(id))).rejects.toMatchObject({ code: "case_taken" });
      expect(await jobs()).toEqual([]);
      expect(await service.say(id, { ...said, user_id: owner })).toBe(true);
      await service.assign(id, null, owner);
      expect(await service.say(id, { ...said, user_id: other })).toBe(true);
      expect((await caseOf(id)).owner_id).toBe(other);
    });

    it("the shop's answer ends the wait for one, the shopper's begins another", async () => {
      const id = await opened();
      await service.say(id, { said_by: "shop", user_id: "user_a", text: "Which one?" });
      expect(await caseOf(id)).toMatchObject({ state: "waiting", answer_due_at: null, first_answered_at: new Date(START) });
      now += 30 * HOUR;
      await service.say(id, { said_by: "shopper", user_id: null, text: "The red one" });
      const found = await caseOf(id);
      expect([found.state, hours(found.answer_due_at), hours(found.solve_due_at), hours(found.due_at)]).toEqual(["open", 24, 90, 24]);
    });

    it("a resolved case is opened again by a word or a low score within its days, and ends twice on record", async () => {
      const id = await opened();
      await service.end(id, "answered", { said_by: "shop", user_id: "user_a", text: "Done" }, "user_a");
      expect(await service.end(id, "refund", null, "user_a")).toBe(false);
      now += 13 * 24 * HOUR;
      expect(await service.say(id, { said_by: "shopper", user_id: null, text: "Not done" })).toBe(true);
      expect(await caseOf(id)).toMatchObject({ state: "open", resolution: null, resolved_at: null });
      await service.end(id, "refund", null, "user_a");
      await service.rate("order_1", 3, null);
      expect((await caseOf(id)).state).toBe("resolved");
      await service.rate("order_1", 2, null);
      expect((await caseOf(id)).state).toBe("open");
      await service.end(id, "refund", null, "user_a");
      now += 15 * 24 * HOUR;
      expect(await service.say(id, { said_by: "shopper", user_id: null, text: "Still" })).toBe(false);
      expect((await caseOf(id)).entries.filter(({ kind }) => kind === "resolved")).toHaveLength(3);
    });

    it("two cases merged crosswise at once end as one", async () => {
      const [a, b] = [await opened({ text: "A" }), await opened({ text: "B" })];
      const tries = await Promise.allSettled([service.mergeCase(a, b, "user_a"), service.mergeCase(b, a, "user_a")]);
      expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const states = [(await caseOf(a)).state, (await caseOf(b)).state].sort();
      expect(states).toEqual(["open", "resolved"]);
    });

    it("a remedy is planned once for its key, and no more units are than were ordered, whoever asks at once", async () => {
      const [a, b] = [await opened({ text: "A" }), await opened({ text: "B" })];
      const [first, same] = await Promise.all([service.planRemedy(remedy(a)), service.planRemedy(remedy(a))]);
      expect(same!.id).toBe(first!.id);
      const rest = await Promise.all([service.planRemedy(remedy(b)), service.planRemedy(remedy(a, { key: "key-2" })), service.planRemedy(remedy(b, { key: "key-3" }))]);
      expect(rest.filter(Boolean)).toHaveLength(1);
      expect(await jobs()).toHaveLength(2);
      await service.failRemedy(first!.id, "No money");
      expect(await service.planRemedy(remedy(b, { key: "key-4" }))).toBeDefined();
    });

    it("what is done ends the case, unless something comes back first; what fails is a note, and can be tried again", async () => {
      const id = await opened();
      const planned = (await service.planRemedy(remedy(id, { kind: "return", then_refund: true })))!;
      await service.finishRemedy(planned.id, { made_id: "return_1", return_id: "return_1" });
      expect((await caseOf(id)).state).toBe("waiting");
      const refund = (await service.planRemedy(remedy(id, { key: "after:1", after: "return_1" })))!;
      await service.failRemedy(refund.id, "The card is closed");
      expect(await caseOf(id)).toMatchObject({ state: "open", entries: [{ kind: "note", text: "The card is closed" }] });
      await expect(service.retryRemedy("dscase_other", refund.id)).rejects.toMatchObject({ type: "not_found" });
      await service.retryRemedy(id, refund.id);
      await expect(service.retryRemedy(id, refund.id)).rejects.toMatchObject({ code: "wrong_state" });
      for (let n = 0; n < 2; n += 1) await service.finishRemedy(refund.id, { made_id: null, return_id: null });
      expect(await caseOf(id)).toMatchObject({ state: "resolved", resolution: "refund" });
      expect((await caseOf(id)).entries.filter(({ kind }) => kind === "resolved")).toHaveLength(1);
    });

    it("what gets no answer is tried again later, and then fails", async () => {
      const id = await opened();
      const { id: own } = (await service.planRemedy(remedy(id)))!;
      const row = async () => (await service.listRemedies({ id: own }))[0] as unknown as RemedyRow;
      for (let n = 0; n < 5; n += 1) await service.deferRemedy(own, "Stripe is away");
      expect(await row()).toMatchObject({ state: "planned", tries: 5, failure: "Stripe is away" });
      await service.deferRemedy(own, "Stripe is away");
      expect((await row()).state).toBe("failed");
    });

    it("a photo is kept once, and no more than a case takes; of the others the files are not needed", async () => {
      const photo = (n: number) => ({ file_id: `file_${n}`, type: "image/png", width: 1, height: 1, digest: `digest_${n % (MOST_PHOTOS + 2)}` });
      const { id, unneeded } = await service.open(report({ photos: Array.from({ length: MOST_PHOTOS + 2 }, (_, n) => photo(n)) }));
      expect(unneeded).toEqual([`file_${MOST_PHOTOS}`, `file_${MOST_PHOTOS + 1}`]);
      expect((await service.open(report({ photos: [photo(MOST_PHOTOS + 2)] }))).unneeded).toEqual([`file_${MOST_PHOTOS + 2}`]);
      expect((await caseOf(id)).photos).toHaveLength(MOST_PHOTOS);
    });

    it("figures count each order once under each thing, as it was told last, within the days", async () => {
      const at = (day: number) => new Date(Date.UTC(2026, 2, day));
      const values = [{ facet: "all" as const, value: "", label: "" }, { facet: "carrier" as const, value: "DHL", label: "DHL" }];
      for (const [order, asked, score, day] of [["o1", true, null, 2], ["o1", true, 5, 2], ["o2", true, null, 3], ["o3", false, 2, 3], ["o4", true, 1, 9]] as const) {
        await service.keepSurvey(order, { asked_at: asked ? at(day) : null, score, at: at(day) }, values);
      }
      expect(await service.satisfactionBy("carrier", at(1), at(9))).toEqual([{ label: "DHL", value: "DHL", asked: 2, answered: 2, satisfied: 1, average: 3.5, csat: 0.5, response_rate: 0.5 }]);
      expect(await service.satisfactionBy("lane", at(1), at(9))).toEqual([]);
    });

    it("a rule must not contradict itself, after a change neither", async () => {
      const rule = (await service.createCareRules({ name: "R", rank: 0, answer: "replace", currency_code: "eur", max_value: "9.99" } as never)) as unknown as { id: string };
      await expect(service.changeRule(rule.id, { currency_code: null })).rejects.toMatchObject({ type: "invalid_data" });
      await service.changeRule(rule.id, { currency_code: null, max_value: null });
      expect(await service.rules()).toMatchObject([{ max_value: null, currency_code: null }]);
    });
  },
});
