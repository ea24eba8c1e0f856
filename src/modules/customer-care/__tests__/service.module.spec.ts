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
import ShopperRequest from "../models/shopper-request";
import SurveyFacet from "../models/survey-facet";
import UnlockTry from "../models/unlock-try";
import type { CaseRow, NewRemedy, RemedyRow } from "../service";
import type CustomerCareService from "../service";

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 2, 9);

moduleIntegrationTestRunner<CustomerCareService>({
  moduleName: CUSTOMER_CARE,
  resolve: `${__dirname}/..`,
  moduleModels: [Case, CaseItem, CaseEntry, CasePhoto, Remedy, CareRule, CareMacro, SurveyFacet, Arrival, Rating, Knock, ShopperRequest, UnlockTry],
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

    it("the same report within an hour is one case, over the turn of the hour too; later it is another", async () => {
      now = Date.UTC(2026, 2, 2, 10, 59, 59, 900);
      const id = await opened();
      now += 200;
      expect(await opened()).toBe(id);
      expect(await opened({ text: "Another" })).not.toBe(id);
      now += HOUR;
      expect(await opened()).not.toBe(id);
    });

    it("a refused request that is sent again is asked as of then; one that is done, or being done, stays what it was", async () => {
      const cancellation = { order_id: "order_1", kind: "cancellation" as const, key: "once" };
      const first = await service.ask(cancellation);
      now += HOUR;
      expect(await service.ask(cancellation)).toMatchObject({ id: first.id, state: "asked", asked_at: new Date(START) });
      await service.settle(first.id, "refused", "cancel_over");
      expect(await service.ask(cancellation)).toMatchObject({ id: first.id, state: "asked", reason: null, asked_at: new Date(now) });
      await service.settle(first.id, "done", null);
      now += HOUR;
      expect(await service.ask(cancellation)).toMatchObject({ id: first.id, state: "done" });
    });

    it("without a key each change is its own; the same return within a minute is one, and later another", async () => {
      const wishes = { order_id: "order_1", kind: "wishes" as const, key: null };
      expect((await service.ask(wishes)).id).not.toBe((await service.ask(wishes)).id);
      const back = (quantity = 1) => service.ask({ order_id: "order_1", kind: "return", key: null, items: [{ line_item_id: "li_1", quantity }] });
      const { id } = await back();
      await service.settle(id, "done", null);
      now += 59_000;
      expect(await back()).toMatchObject({ id, state: "done" });
      expect((await back(2)).id).not.toBe(id);
      now += 2_000;
      const second = await back();
      expect(second.id).not.toBe(id);
      await service.settle(second.id, "refused", "not_returnable");
      expect((await back()).id).not.toBe(second.id);
    });

    it("who guesses at an order's code waits longer by that link; by all links of it later, and not at all once it was right", async () => {
      const tried = (link: string) => ({ link, order: "order_1 0" });
      const first = await Promise.all(Array.from({ length: 8 }, () => service.tryUnlock(tried("a"))));
      expect(first.sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 60, 60, 60]);
      expect(await service.tryUnlock(tried("b"))).toBe(0);
      now += 60_000;
      expect([await service.tryUnlock(tried("a")), await service.tryUnlock(tried("a"))]).toEqual([0, 120]);
      for (let n = 0; n < 8; n += 1) await service.tryUnlock(tried(`other ${n}`));
      expect(await service.tryUnlock(tried("fresh"))).toBe(60);
      expect(await service.tryUnlock({ link: "a", order: "order_1 1" })).toBe(120);
      await service.unlocked(tried("a"));
      expect(await service.tryUnlock(tried("a"))).toBe(0);
    });

    it("of two who take a case on at once one has it; it is theirs until they release it, or a third was told who", async () => {
      const id = await opened();
      const tries = await Promise.allSettled(["user_a", "user_b"].map((user) => service.assign(id, user, null)));
      expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const owner = (await caseOf(id)).owner_id!;
      const other = owner === "user_a" ? "user_b" : "user_a";
      const said = { said_by: "shop" as const, text: "Hi" };
      await expect(service.say(id, { ...said, user_id: other })).rejects.toMatchObject({ code: "case_taken", details: { owner_id: owner } });
      await expect(service.end(id, "answered", { said: null, user_id: other })).rejects.toMatchObject({ code: "case_taken" });
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
      await service.end(id, "answered", { said: { said_by: "shop", user_id: "user_a", text: "Done" }, user_id: "user_a" });
      expect(await service.end(id, "no_action", { said: null, user_id: "user_a" })).toBe(false);
      now += 13 * 24 * HOUR;
      expect(await service.say(id, { said_by: "shopper", user_id: null, text: "Not done" })).toBe(true);
      expect(await caseOf(id)).toMatchObject({ state: "open", resolution: null, resolved_at: null });
      await service.end(id, "no_action", { said: null, user_id: "user_a" });
      await service.rate("order_1", 3, null);
      expect((await caseOf(id)).state).toBe("resolved");
      await service.rate("order_1", 2, null);
      expect((await caseOf(id)).state).toBe("open");
      await service.end(id, "no_action", { said: null, user_id: "user_a" });
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

    it("what is merged is to be answered and solved by the earlier of both times, is open where one was, and keeps its numbers and reasons", async () => {
      const into = await opened({ items: [{ line_item_id: "li_1", quantity: 1 }] });
      await service.say(into, { said_by: "shop", user_id: "user_a", text: "Which one?" });
      now += HOUR;
      const from = await opened({ reason: "missing", text: "And more", items: [{ line_item_id: "li_1", quantity: 3, reason: "damaged" }, { line_item_id: "li_2", quantity: 2 }] });
      await service.mergeCase(from, into, "user_a");
      const found = await caseOf(into);
      expect([found.state, hours(found.answer_due_at), hours(found.solve_due_at), hours(found.due_at)]).toEqual(["open", 24, 119, 24]);
      expect(found.items.map(({ line_item_id, quantity, reason }) => [line_item_id, quantity, reason]).sort()).toEqual([["li_1", 3, null], ["li_2", 2, "missing"]]);
      expect(found.entries.find(({ kind }) => kind === "merged")!.data).toMatchObject({ case_id: from, answer_by: new Date(now + 24 * HOUR).toISOString(), solve_by: new Date(START + 120 * HOUR).toISOString() });
      const third = await opened({ reason: "wrong", text: "Again", items: [{ line_item_id: "li_1", quantity: 1 }] });
      await service.say(third, { said_by: "shop", user_id: "user_a", text: "What came instead?" });
      await service.say(into, { said_by: "shop", user_id: "user_a", text: "Sorry!" });
      await service.mergeCase(third, into, "user_a");
      const both = await caseOf(into);
      expect([both.state, both.answer_due_at, hours(both.solve_due_at)]).toEqual(["waiting", null, 119]);
      expect(both.items.filter(({ line_item_id }) => line_item_id === "li_1").map(({ quantity, reason }) => [quantity, reason]).sort()).toEqual([[1, "wrong"], [3, null]]);
      expect(both.entries.filter(({ kind }) => kind === "merged").at(-1)!.data).toEqual({ case_id: third });
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
      const retry = (caseId = id) => service.retryRemedy(caseId, refund.id, "user_a", remedy(id).ordered);
      await expect(retry("dscase_other")).rejects.toMatchObject({ type: "not_found" });
      expect(await retry()).toBe(true);
      await expect(retry()).rejects.toMatchObject({ code: "wrong_state" });
      for (let n = 0; n < 2; n += 1) await service.finishRemedy(refund.id, { made_id: null, return_id: null });
      expect(await caseOf(id)).toMatchObject({ state: "resolved", resolution: "refund" });
      expect((await caseOf(id)).entries.filter(({ kind }) => kind === "resolved")).toHaveLength(1);
    });

    it("what failed is tried again as it would be begun: not beside what was done about its items since, nor of a case that is another's or over", async () => {
      const [id, other] = [await opened({ text: "A" }), await opened({ text: "B" })];
      const { ordered } = remedy(id);
      const failed = async (caseId: string, key: string, quantity: number): Promise<RemedyRow> => {
        const row = (await service.planRemedy(remedy(caseId, { key, items: [{ line_item_id: "li_1", quantity }] })))!;
        await service.failRemedy(row.id, "No money");
        return row;
      };
      const [both, one] = [await failed(id, "both", 2), await failed(id, "one", 1)];
      await service.planRemedy(remedy(other, { key: "again", kind: "replacement" }));
      expect(await service.retryRemedy(id, both.id, "user_a", ordered)).toBe(false);
      await expect(service.retryRemedy(id, one.id, "user_b", ordered)).rejects.toMatchObject({ code: "case_taken" });
      const answers = await Promise.allSettled([service.retryRemedy(id, one.id, "user_a", ordered), service.planRemedy(remedy(other, { key: "third" }))]);
      expect(answers.map((answer) => answer.status === "fulfilled" && Boolean(answer.value)).sort()).toEqual([false, true]);
      const last = await opened({ text: "C", order_id: "order_2" });
      const lost = (await service.planRemedy(remedy(last, { order_id: "order_2" })))!;
      await service.failRemedy(lost.id, "No money");
      await service.end(last, "no_action", { said: null, user_id: "user_a" });
      await expect(service.retryRemedy(last, lost.id, "user_a", ordered)).rejects.toMatchObject({ code: "wrong_state" });
      await expect(service.planForCase(last, "user_a", remedy(last, { key: "more" }))).rejects.toMatchObject({ code: "wrong_state" });
    });

    it("a case ends with a refund, replacement, exchange or return that was made, or that somebody says was made elsewhere, on record", async () => {
      const id = await opened();
      const own = (await service.planRemedy(remedy(id)))!;
      const end = (kind: "refund" | "replacement", elsewhere = false) => service.end(id, kind, { said: null, user_id: "user_a", elsewhere });
      for (const kind of ["refund", "replacement"] as const) await expect(end(kind)).rejects.toMatchObject({ code: "not_done" });
      await service.failRemedy(own.id, "No money");
      await expect(end("refund")).rejects.toMatchObject({ code: "not_done" });
      expect(await end("refund", true)).toBe(true);
      expect((await caseOf(id)).entries.find(({ kind }) => kind === "resolved")!.data).toEqual({ elsewhere: true, resolution: "refund" });
      const done = await opened({ text: "Another", order_id: "order_2" });
      const made = (await service.planRemedy(remedy(done, { order_id: "order_2", kind: "return", then_refund: true })))!;
      await service.finishRemedy(made.id, { made_id: "return_1", return_id: "return_1" });
      await expect(service.end(done, "refund", { said: null, user_id: "user_a" })).rejects.toMatchObject({ code: "not_done" });
      expect(await service.end(done, "return", { said: null, user_id: "user_a" })).toBe(true);
    });

    it("what gets no answer is tried again later, and then fails; tried again by a person it begins anew", async () => {
      const id = await opened();
      const { id: own } = (await service.planRemedy(remedy(id)))!;
      const row = async () => (await service.listRemedies({ id: own }))[0] as unknown as RemedyRow;
      for (let n = 0; n < 5; n += 1) await service.deferRemedy(own, "Stripe is away");
      expect(await row()).toMatchObject({ state: "planned", tries: 5, failure: "Stripe is away" });
      await service.deferRemedy(own, "Stripe is away");
      expect((await row()).state).toBe("failed");
      await service.retryRemedy(id, own, "user_a", remedy(id).ordered);
      await service.deferRemedy(own, "Stripe is away");
      expect(await row()).toMatchObject({ state: "planned", tries: 1 });
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

    it("a rating counts when it was given, and under what holds of its order by now alone; the mail that asked when it asked", async () => {
      const at = (day: number) => new Date(Date.UTC(2026, 2, day));
      const under = (value: string) => [{ facet: "all" as const, value: "", label: "" }, { facet: "promise" as const, value, label: value }];
      const rated = { asked_at: at(2), score: 5, at: at(12) };
      await service.keepSurvey("o1", { asked_at: at(2), score: null, at: at(2) }, under("kept"));
      await service.keepSurvey("o2", { asked_at: null, score: 1, at: at(12) }, under("kept"));
      await service.keepSurvey("o1", rated, under("kept"));
      for (let n = 0; n < 2; n += 1) await service.keepSurvey("o1", rated, under("broken"));
      const figures = async (value: string, from: number, until: number) => (await service.satisfactionBy("promise", at(from), at(until))).filter((row) => row.value === value).map(({ asked, answered, response_rate }) => [asked, answered, response_rate]);
      expect([await figures("kept", 1, 5), await figures("broken", 1, 5)]).toEqual([[], [[1, 0, 1]]]);
      expect([await figures("kept", 10, 15), await figures("broken", 10, 15)]).toEqual([[[0, 1, null]], [[0, 1, null]]]);
      expect(await service.satisfactionBy("all", at(1), at(15))).toMatchObject([{ asked: 1, answered: 2, satisfied: 1, average: 3, response_rate: 1 }]);
    });

    it("a rule must not contradict itself, after a change neither", async () => {
      const rule = (await service.createCareRules({ name: "R", rank: 0, answer: "replace", currency_code: "eur", max_value: "9.99" } as never)) as unknown as { id: string };
      await expect(service.changeRule(rule.id, { currency_code: null })).rejects.toMatchObject({ type: "invalid_data" });
      await service.changeRule(rule.id, { currency_code: null, max_value: null });
      expect(await service.rules()).toMatchObject([{ max_value: null, currency_code: null }]);
    });
  },
});
