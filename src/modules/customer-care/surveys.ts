import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { badInput, notFound } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { SATISFIED, satisfactionRow, type Facet, type SatisfactionRow } from "./rules/facets";
import { isAnswerTo, nextQuestion, withAnswer, type Answers } from "./rules/questions";
import type { SurveyValue } from "./rules/survey-values";

/** `at`: when it was given, while it was only asked for when that was. */
export type Survey = { asked_at: Date | null; score: number | null; at: Date };

/** Keeps under what an order's rating counts, and under that alone; written again only where something of it is new. */
export async function keepSurvey(orderId: string, { asked_at, score, at }: Survey, values: readonly SurveyValue[], context: Context): Promise<void> {
  const kept = values.map(() => "(facet = ? and value = ?)").join(" or ") || "false";
  await sqlOf(context).execute(`delete from doorstep_survey_facet where order_id = ? and not (${kept})`, [orderId, ...values.flatMap(({ facet, value }) => [facet, value])]);
  for (const { facet, value, label } of values) {
    await sqlOf(context).execute(
      `insert into doorstep_survey_facet as f (id, order_id, facet, value, label, asked_at, score, at) values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (order_id, facet, value) where deleted_at is null do update set label = excluded.label, asked_at = excluded.asked_at, score = excluded.score, at = excluded.at, updated_at = now()
       where (f.label, f.asked_at, f.score, f.at) is distinct from (excluded.label, excluded.asked_at, excluded.score, excluded.at)`,
      [entityId("dssurv"), orderId, facet, value, label, asked_at, score, at]
    );
  }
}

/** The figures under one facet, the most first: a rating counts when it was given, a mail that asks for one when it asked, and the answer to that mail with it. */
export async function satisfactionBy(facet: Facet, from: Date, until: Date, context: Context): Promise<(SatisfactionRow & { label: string })[]> {
  const rows = await sqlOf(context).execute<Record<"value" | "label", string> & Record<"asked" | "answered" | "responded" | "satisfied" | "sum", string>>(
    `with found as (
       select value, label, score, at >= ? and at < ? and score is not null as rated, asked_at >= ? and asked_at < ? as asked from doorstep_survey_facet
       where facet = ? and ((at >= ? and at < ?) or (asked_at >= ? and asked_at < ?)) and deleted_at is null
     )
     select value, max(label) as label, count(*) filter (where asked) as asked, count(*) filter (where rated) as answered, count(score) filter (where asked) as responded,
       count(*) filter (where rated and score >= ${SATISFIED}) as satisfied, coalesce(sum(score) filter (where rated), 0) as sum
     from found where rated or asked group by value order by count(*) desc, value limit 200`, [from, until, from, until, facet, from, until, from, until]
  );
  return rows.map(({ label, value, ...counts }) => {
    const [asked, answered, responded, satisfied, sum] = [counts.asked, counts.answered, counts.responded, counts.satisfied, counts.sum].map(Number) as [number, number, number, number, number];
    return { label, ...satisfactionRow({ value, asked, answered, responded, satisfied, sum }) };
  });
}

/** Keeps an answer to a question that follows a low score. @throws MedusaError 404 without a rating; 400 for what is not asked */
export async function keepAnswer(orderId: string, question: string, answer: string, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const [rating] = await sql.execute<{ id: string; score: number; answers: Answers | null }>(
    `select id, score, answers from doorstep_rating where order_id = ? and deleted_at is null for update`, [orderId]
  );
  if (!rating) throw notFound("rating of the order", orderId);
  const answers = rating.answers ?? {};
  const asked = [nextQuestion(rating.score, answers)?.id, ...Object.keys(answers)];
  if (!asked.includes(question)) throw badInput("question", "must be one that is asked");
  if (!isAnswerTo(question, answer)) throw badInput("answer", "must be one of the question's");
  await sql.execute(`update doorstep_rating set answers = ?::jsonb, updated_at = ? where id = ?`, [JSON.stringify(withAnswer(answers, question, answer)), clock.now(), rating.id]);
}
