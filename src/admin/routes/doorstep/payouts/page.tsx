import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PayoutsSection } from "../../../components/payouts/payouts-section";

const PayoutsPage = () => <PayoutsSection />;

export const handle = { breadcrumb: () => <Breadcrumb name="payouts.title" /> };

export default PayoutsPage;
