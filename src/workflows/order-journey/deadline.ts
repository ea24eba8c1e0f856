import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { journeyRoomOf } from "./room";

/** No undo: a deadline that was missed stays missed until its wait is over. */
const missDeadlineStep = createStep("doorstep-miss-deadline", async ({ id }: { id: string }, { container }) => {
  await journeyRoomOf(container).missIfDue(id);
  return new StepResponse(undefined);
});

/** Puts an order on the board when what it waited for did not happen in time. */
export const missDeadlineWorkflow = createWorkflow("doorstep-miss-deadline", (input: { id: string }) => {
  missDeadlineStep(input);
});
