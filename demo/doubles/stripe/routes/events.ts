import { text } from "../params";
import type { Route } from "./route";

export const eventRoutes: Route[] = [
  { method: "get", path: "/v1/events", answer: ({ world, params }) => {
    const type = text(params, "type");
    return world.store.events.page(params, (event) => !type || event.type === type);
  } },
  { method: "get", path: "/v1/events/:id", answer: ({ world, id }) => world.store.events.get(id) },
];
