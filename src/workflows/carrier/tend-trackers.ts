import type { MedusaContainer } from "@medusajs/framework/types";
import { carrierOf } from "./room";

/** How often it is done, in seconds: the questions of one turn are spread over it. */
const TURN_SECONDS = 60;
/** What is left takes the next turn. */
const LOOKS = 1_000;

/** Takes what is due: so many questions to carriers as the budget of a minute allows, and trackers that time may have changed. */
export async function tendTrackers(container: MedusaContainer): Promise<void> {
  const carrier = carrierOf(container);
  await carrier.askDue(carrier.options.tracking.pollsPerMinute, TURN_SECONDS);
  await carrier.lookAtDue(LOOKS);
}

export const lookAtTracker = (container: MedusaContainer, trackerId: string): Promise<void> => carrierOf(container).lookAt(trackerId);

export const learnLanes = (container: MedusaContainer): Promise<void> => carrierOf(container).learn();
