import type { Route } from "../../scripts/reference/routes";

export { routesOfPlugin, type Route } from "../../scripts/reference/routes";

/** The path with an id of nothing in the place of each parameter. */
export const pathOfNothing = ({ path }: Pick<Route, "path">): string => path.replace(/:\w+/g, "nothing_01HZZZZZZZZZZZZZZZZZZZZZZZ");
