import type { Answer, DoubleRequest, Handler } from "../kit/double";
import { errorAnswer, invalid, ShipEngineFailure } from "./errors";
import type { Params } from "./store";

export type Call = { params: Record<string, string | undefined>; query: Params; body: Params };

/** A handler that gives plain objects and throws ShipEngine's errors; what it does not give is no body. */
export function serve(handle: (call: Call) => unknown, status = 200): Handler {
  return (req: DoubleRequest): Answer => {
    try {
      const body = handle({ params: req.params, query: req.query, body: bodyOf(req) });
      return { status, body: body === undefined ? undefined : structuredClone(body) };
    } catch (error) {
      if (error instanceof ShipEngineFailure) return errorAnswer(error);
      throw error;
    }
  };
}

/** One page under its key, newest first, as every ShipEngine list. */
export function pageOf<T>(key: string, rows: T[], { page = 1, page_size = 25 }: Params, url: string): Params {
  const size = Math.min(Number(page_size) || 25, 500);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.max(1, Number(page) || 1);
  const link = (n: number): object => (n >= 1 && n <= pages ? { href: `${url}?page=${n}&page_size=${size}` } : {});
  const links = { first: link(1), last: link(pages), prev: link(at - 1), next: link(at + 1) };
  return { [key]: [...rows].reverse().slice((at - 1) * size, at * size), total: rows.length, page: at, pages, links };
}

function bodyOf(req: DoubleRequest): Params {
  if (!req.rawBody) return {};
  try {
    return JSON.parse(req.rawBody) as Params;
  } catch {
    throw invalid("body", "The request body is no JSON.");
  }
}
