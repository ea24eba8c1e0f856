import { listRoute } from "../../../../shared/list-route";

/** Packages, newest first. */
export const GET = listRoute("doorstep_package", "packages");
