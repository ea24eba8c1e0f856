import type Stripe from "stripe";
import { StripeRefusal } from "../refusals";
import { newReview } from "../shapes/review";
import type { World } from "../world";

/** Puts a payment in the queue for a person to look at. It can be captured all the same. https://docs.stripe.com/radar/reviews */
export function openReview({ store, clock, emit }: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  const review = store.reviews.add(newReview(intent, charge, clock.seconds()));
  intent.review = review.id;
  charge.review = review.id;
  emit("review.opened", review);
}

/** @throws 400 when the review is closed */
export function approveReview(world: World, review: Stripe.Review): void {
  if (!review.open) throw StripeRefusal.invalid(`The review ${review.id} is already closed, with the reason ${review.reason}.`);
  closeReview(world, review, "approved");
}

/** A refund, a dispute or a cancelation closes the open review of its charge. */
export function closeReviewOf(world: World, charge: Stripe.Charge, reason: Stripe.Review.ClosedReason): void {
  const review = world.store.reviews.find(String(charge.review));
  if (review?.open) closeReview(world, review, reason);
}

function closeReview({ emit }: World, review: Stripe.Review, reason: Stripe.Review.ClosedReason): void {
  Object.assign(review, { open: false, closed_reason: reason, reason });
  emit("review.closed", review);
}
