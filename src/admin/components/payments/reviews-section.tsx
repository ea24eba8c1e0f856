import { Container } from "@medusajs/ui";
import { useOrders } from "../../lib/queries/orders";
import { useOpenReviews } from "../../lib/queries/payments";
import type { ListedReview } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";
import { PagedList } from "./paged-list";
import { ReviewItem } from "./review-item";

/** The payments that somebody has to look at before their goods are sent. */
export function ReviewsSection() {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("payments.reviews")}>
      <SectionHeader title={t("payments.reviews")} text={t("payments.reviewsText")} />
      <PagedList usePage={useOpenReviews} label={t("payments.reviews")} none={t("payments.noReviews")} noneText={t("payments.noReviewsText")}>
        {({ payment_reviews }, now) => <Reviews reviews={payment_reviews} now={now} />}
      </PagedList>
    </Container>
  );
}

function Reviews({ reviews, now }: { reviews: readonly ListedReview[]; now: number }) {
  const orders = useOrders(reviews.map(({ order_id }) => order_id));
  return reviews.map((review) => <ReviewItem key={review.id} review={review} order={orders.get(review.order_id)} now={now} />);
}
