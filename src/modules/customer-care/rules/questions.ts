/** The highest score that is asked about. */
export const LOW_SCORE = 3;

/** One question with what can be answered, and which question an answer leads to. Their texts are the pages' own. */
export type Question = { id: string; answers: readonly { id: string; then?: string }[] };

/** What is asked after a low score: the first question, and those that its answers lead to. */
export const QUESTIONS: readonly Question[] = [
  { id: "what", answers: [{ id: "delivery", then: "delivery" }, { id: "product", then: "product" }, { id: "packing", then: "packing" }, { id: "service", then: "service" }, { id: "other" }] },
  { id: "delivery", answers: [{ id: "late" }, { id: "carrier" }, { id: "not_told" }, { id: "place" }] },
  { id: "product", answers: [{ id: "damaged" }, { id: "wrong" }, { id: "missing" }, { id: "quality" }] },
  { id: "packing", answers: [{ id: "too_much" }, { id: "too_little" }, { id: "opened" }] },
  { id: "service", answers: [{ id: "slow" }, { id: "unsolved" }, { id: "unfriendly" }] },
];

export type Answers = Readonly<Record<string, string>>;

const questionOf = (id: string | undefined): Question | undefined => QUESTIONS.find((one) => one.id === id);

/** What is to be asked next about a score; null when nothing (more) is. */
export function nextQuestion(score: number, answers: Answers): Question | null {
  if (score > LOW_SCORE) return null;
  let question: Question | undefined = QUESTIONS[0];
  while (question && answers[question.id] !== undefined) {
    const given: string | undefined = answers[question.id];
    question = questionOf(question.answers.find(({ id }) => id === given)?.then);
  }
  return question ?? null;
}

/** Whether this answers that question. */
export const isAnswerTo = (question: string, answer: string): boolean => questionOf(question)?.answers.some(({ id }) => id === answer) ?? false;

/** The answers with this one: what hung on an earlier answer to the same question is forgotten. */
export function withAnswer(answers: Answers, question: string, answer: string): Answers {
  const kept = question === QUESTIONS[0]!.id ? [] : Object.entries(answers);
  return { ...Object.fromEntries(kept), [question]: answer };
}
