import { useParams } from "react-router-dom";
import { PayoutBreadcrumb } from "../../../../components/payouts/payout-breadcrumb";
import { PayoutDetail } from "../../../../components/payouts/payout-detail";

const PayoutPage = () => {
  const { id } = useParams();
  return id ? <PayoutDetail key={id} id={id} /> : null;
};

export const handle = { breadcrumb: () => <PayoutBreadcrumb /> };

export default PayoutPage;
