import { listRoute } from "../../../../shared/list-route";

/** Where payment providers, Medusa and Doorstep disagree about payments. */
export const GET = listRoute("doorstep_payment_finding", "payment_findings");
