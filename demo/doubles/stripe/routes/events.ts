import type { Params } from "../form";
import { text, textList } from "../params";
import { StripeRefusal } from "../refusals";
import type { Route } from "./route";

export const eventRoutes: Route[] = [
  { method: "get", path: "/v1/events", takes: "Events.EventListParams", answer: ({ world, params }) => {
    const wanted = typesWanted(params);
    return world.store.events.page(params, (event) => wanted(event.type));
  } },
  { method: "get", path: "/v1/events/:id", takes: "Events.EventRetrieveParams", answer: ({ world, id }) => world.store.events.get(id) },
];

/** `type` names one or, with `*`, a group; `types` lists up to 20; never both: https://docs.stripe.com/api/events/list */
function typesWanted(params: Params): (type: string) => boolean {
  const type = text(params, "type");
  const types = textList(params["types"]);
  if (type && types.length) throw StripeRefusal.invalid("You may only specify one of these parameters: type, types.", "types");
  if (types.length > 20) throw StripeRefusal.invalid("Array must contain at most 20 elements.", "types");
  if (types.length) return (name) => types.includes(name);
  if (!type) return () => true;
  const [start = "", ...rest] = type.split("*");
  return (name) => (rest.length ? name.startsWith(start) && name.endsWith(rest.at(-1) ?? "") : name === type);
}
