import type { Exchange } from "../../kit/double";
import { parseForm } from "../form";
import { ROUTES } from "../routes";
import { faultIn } from "./check";
import { publishedParams } from "./params";

type Asked = Pick<Exchange, "method" | "path" | "body">;

/** What was asked in a way that Stripe does not publish, with Stripe's words for it. */
export function unpublished(exchanges: Asked[]): string[] {
  return exchanges.flatMap(({ method, path, body }) => {
    const [place = "", query = ""] = path.split("?");
    const route = ROUTES.find((one) => one.method === method.toLowerCase() && formOf(one.path).test(place));
    if (!route) return [`${method} ${place}: no such operation`];
    const fault = faultIn(parseForm(method === "POST" ? body : query), publishedParams(route.takes));
    return fault ? [`${method} ${place}: ${fault.message}`] : [];
  });
}

const formOf = (path: string): RegExp => new RegExp(`^${path.replace(":id", "[^/]+")}$`);
