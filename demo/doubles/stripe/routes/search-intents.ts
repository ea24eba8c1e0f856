import type Stripe from "stripe";
import { required, text } from "../params";
import { StripeRefusal } from "../refusals";
import type { Call } from "./route";

type Clause = (intent: Stripe.PaymentIntent) => boolean;

/** Searches by `metadata['key']:'value'` and `status:'…'`, joined by AND: the part of the query language that stores use. */
export function searchIntents({ world, params }: Call): unknown {
  const clauses = required(text(params, "query"), "query").split(/\s+AND\s+/i).map(clauseOf);
  const page = world.store.intents.page(params, (intent) => clauses.every((clause) => clause(intent)));
  return { object: "search_result", data: page.data, has_more: page.has_more, next_page: null, url: "/v1/payment_intents/search" };
}

function clauseOf(words: string): Clause {
  const metadata = /^metadata\[["'](.+?)["']\]:["'](.*)["']$/.exec(words.trim());
  if (metadata) return (intent) => intent.metadata[metadata[1] ?? ""] === metadata[2];
  const status = /^status:["'](\w+)["']$/.exec(words.trim());
  if (status) return (intent) => intent.status === status[1];
  throw StripeRefusal.invalid(`We were unable to parse your search query: ${words}`, "query");
}
