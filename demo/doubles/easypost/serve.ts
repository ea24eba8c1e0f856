import type { Answer, DoubleRequest, Handler } from "../kit/double";
import { EasyPostFailure, errorAnswer } from "./errors";
import { page, type Params } from "./store";
import type { Stamped } from "./objects";

export type Call = { params: Record<string, string | undefined>; query: Params; body: Params };

/** A handler that gives plain objects and throws EasyPost's errors. */
export function serve(handle: (call: Call) => unknown, status = 200): Handler {
  return (req: DoubleRequest): Answer => {
    try {
      const body = handle({ params: req.params, query: req.query, body: bodyOf(req) });
      return { status, body: structuredClone(body) };
    } catch (error) {
      if (error instanceof EasyPostFailure) return errorAnswer(error);
      throw error;
    }
  };
}

/** A page of objects under their key. */
export function listOf<T extends Stamped>(key: string, all: () => Iterable<T>, filter: (one: T, query: Params) => boolean = () => true): Handler {
  return serve(({ query }) => {
    const { rows, has_more } = page([...all()].filter((one) => filter(one, query)), query);
    return { [key]: rows, has_more };
  });
}

function bodyOf(req: DoubleRequest): Params {
  if (!req.rawBody) return {};
  try {
    return JSON.parse(req.rawBody) as Params;
  } catch {
    throw new EasyPostFailure(400, "BAD_REQUEST", "The request could not be understood by the server: it is no JSON.");
  }
}
