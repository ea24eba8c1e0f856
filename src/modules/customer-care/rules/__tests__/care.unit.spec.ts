import { BANK_RESOLUTIONS, canReopen, CASE_STATES, MERGED, RESOLUTIONS } from "../case-states";
import { dueAt } from "../due";
import { satisfactionRow } from "../facets";
import { fillMacro, MACRO_VARIABLES, unknownIn } from "../macro";
import { isAnswerTo, LOW_SCORE, nextQuestion, QUESTIONS, withAnswer } from "../questions";
import { beyondOrdered, nextTrySeconds, remediedUnits } from "../remedies";

const NOW = new Date("2026-11-26T12:00:00Z");
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

describe("a case that is opened again", () => {
  test.each([...RESOLUTIONS.map((r) => [r, true] as const), ...BANK_RESOLUTIONS.map((r) => [r, false] as const), [MERGED, false] as const])("after %s: %s", (resolution, expected) => {
    expect(canReopen({ state: "resolved", resolution, resolved_at: ago(3) }, 14, NOW)).toBe(expected);
  });
  test("within its days alone, and only when it was resolved", () => {
    expect([13.9, 14, 14.1].map((days) => canReopen({ state: "resolved", resolution: "refund", resolved_at: ago(days) }, 14, NOW))).toEqual([true, true, false]);
    expect(CASE_STATES.map((state) => canReopen({ state, resolution: "refund", resolved_at: ago(1) }, 14, NOW))).toEqual([false, false, true]);
  });
});

describe("by when something is due", () => {
  const times = { answer_due_at: ago(-1), solve_due_at: ago(-5), answer_by: null };
  test("the answer while the shopper waits for one, then the solution, and nothing once it is resolved", () => {
    expect(CASE_STATES.map((state) => dueAt({ ...times, state }))).toEqual([ago(-1), ago(-5), null]);
  });
  test("the bank's own time before both", () => {
    expect(dueAt({ state: "open", answer_due_at: null, solve_due_at: null, answer_by: ago(-2) })).toEqual(ago(-2));
    expect(dueAt({ state: "waiting", answer_due_at: null, solve_due_at: null, answer_by: null })).toBeNull();
  });
});

describe("a macro", () => {
  const text = "Dear {{customer_name}}, {{ order_number }} comes with {{carrier}}. {{customer_name}}!";
  test("is filled in with what is known; what is not keeps it from being sent", () => {
    expect(fillMacro(text, { customer_name: "Ann <b>", order_number: "#7", carrier: "DHL" })).toEqual({ text: "Dear Ann <b>, #7 comes with DHL. Ann <b>!", missing: [] });
    expect(fillMacro(text, { customer_name: "Ann", order_number: null })).toEqual({ text: "Dear Ann, {{ order_number }} comes with {{carrier}}. Ann!", missing: ["order_number", "carrier"] });
  });
  test("a value that looks like a variable is not filled in again", () => {
    expect(fillMacro("{{customer_name}}", { customer_name: "{{order_number}}", order_number: "#7" }).text).toBe("{{order_number}}");
  });
  test("names no variable that there is not, inherited ones neither", () => {
    expect(unknownIn("{{password}} {{constructor}} {{}} {{carrier}}")).toEqual(["password", "constructor", ""]);
    expect(unknownIn(MACRO_VARIABLES.map((name) => `{{${name}}}`).join(""))).toEqual([]);
  });
});

describe("the questions after a low score", () => {
  test("every answer leads to a question that there is, or to the end, and none twice", () => {
    const ids = QUESTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { answers } of QUESTIONS) for (const { then } of answers) expect(then === undefined || ids.includes(then)).toBe(true);
  });
  test("go on until there is no more to ask, from every answer", () => {
    for (const first of QUESTIONS[0]!.answers) {
      const answers = withAnswer({}, "what", first.id);
      expect(nextQuestion(1, answers)?.id).toBe(first.then);
      const second = nextQuestion(1, answers);
      for (const { id } of second?.answers ?? []) expect(nextQuestion(1, withAnswer(answers, second!.id, id))).toBeNull();
    }
  });
  test("are asked about low scores alone", () => {
    expect([1, 2, 3, 4, 5].map((score) => nextQuestion(score, {})?.id ?? null)).toEqual([1, 2, 3, 4, 5].map((score) => (score <= LOW_SCORE ? "what" : null)));
  });
  test("another first answer forgets what hung on the one before", () => {
    expect(withAnswer({ what: "delivery", delivery: "late" }, "what", "product")).toEqual({ what: "product" });
    expect(isAnswerTo("delivery", "late")).toBe(true);
    expect(isAnswerTo("delivery", "damaged")).toBe(false);
    expect(isAnswerTo("constructor", "name")).toBe(false);
  });
});

describe("what was done about an order's lines", () => {
  const made = (state: "planned" | "done" | "failed", quantity: number, after: string | null = null) => ({ kind: "refund" as const, state, items: [{ line_item_id: "li_1", quantity }], after });
  test("counts once each, what failed not, and the refund of what came back with its return", () => {
    const units = remediedUnits([made("done", 1), made("planned", 1), made("failed", 5), made("done", 1, "ret_1")]);
    expect(units.get("li_1")).toBe(2);
    expect(beyondOrdered([{ line_item_id: "li_1", quantity: 1 }], units, [{ id: "li_1", quantity: 3 }])).toBeNull();
    expect(beyondOrdered([{ line_item_id: "li_1", quantity: 2 }], units, [{ id: "li_1", quantity: 3 }])?.line_item_id).toBe("li_1");
    expect(beyondOrdered([{ line_item_id: "li_9", quantity: 1 }], units, [{ id: "li_1", quantity: 3 }])?.line_item_id).toBe("li_9");
  });
  test("is tried again later and later, and then left to a person", () => {
    const delays = [1, 2, 3, 4, 5].map(nextTrySeconds);
    expect(delays).toEqual([...delays].sort((a, b) => a! - b!));
    expect(nextTrySeconds(6)).toBeNull();
  });
});

test("figures are shares of what there is, and none of nothing", () => {
  expect(satisfactionRow({ value: "DHL", asked: 8, answered: 5, responded: 4, satisfied: 3, sum: 19 })).toEqual({ value: "DHL", asked: 8, answered: 5, satisfied: 3, average: 3.8, csat: 0.6, response_rate: 0.5 });
  expect(satisfactionRow({ value: "", asked: 0, answered: 0, responded: 0, satisfied: 0, sum: 0 })).toMatchObject({ average: null, csat: null, response_rate: null });
});
