import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { ORDER_JOURNEY } from "../../modules/order-journey";
import type OrderJourneyService from "../../modules/order-journey/service";
import { coreFacts } from "./core-facts";
import { loadFollowedOrder } from "./followed-order";
import { FOLLOWERS } from "./followers";

/**
 * The steps below have no compensation on purpose: each only brings rows up to what core and the rooms already hold,
 * so the undo of half a run is the next run, which the durable job makes sure of.
 */
const catchUpStep = createStep("doorstep-catch-up-rooms", async ({ order_id }: { order_id: string }, { container }) => {
  const order = await loadFollowedOrder(container, order_id);
  const journey = container.resolve<OrderJourneyService>(ORDER_JOURNEY);
  if (!order || order.is_draft_order || !(await journey.follows(new Date(order.created_at)))) {
    return new StepResponse({ followed: false });
  }
  for (const follower of FOLLOWERS) await follower.catchUp?.(order, container);
  return new StepResponse({ followed: true });
});

const tellJourneyStep = createStep("doorstep-tell-journey", async ({ order_id, followed }: { order_id: string; followed: boolean }, { container }) => {
  if (!followed) return new StepResponse({ told: 0 });
  const order = (await loadFollowedOrder(container, order_id))!;
  const told = await Promise.all(FOLLOWERS.map(async (follower) => (await follower.facts?.(order, container)) ?? []));
  const journey = container.resolve<OrderJourneyService>(ORDER_JOURNEY);
  const fresh = await journey.tell(order_id, [...coreFacts(order), ...told.flat()]);
  return new StepResponse({ told: fresh.length });
});

const actStep = createStep("doorstep-act-on-facts", async ({ order_id, followed }: { order_id: string; followed: boolean; told: number }, { container }) => {
  if (!followed) return new StepResponse(undefined);
  const order = (await loadFollowedOrder(container, order_id))!;
  const facts = await container.resolve<OrderJourneyService>(ORDER_JOURNEY).factsOf(order_id);
  for (const follower of FOLLOWERS) await follower.act?.(order, facts, container);
  await container.resolve<OrderJourneyService>(ORDER_JOURNEY).noteFollowed(order_id);
  return new StepResponse(undefined);
});

/**
 * Goes once along an order: every room catches up with it, its facts are told to the journey, and each room does
 * what the facts now ask of it. Run whenever anything about the order changed; also rebuilds a lost journey.
 */
export const followOrderWorkflow = createWorkflow("doorstep-follow-order", (input: { order_id: string }) => {
  const { followed } = catchUpStep(input);
  const { told } = tellJourneyStep({ order_id: input.order_id, followed });
  actStep({ order_id: input.order_id, followed, told });
  return new WorkflowResponse({ followed, told });
});
