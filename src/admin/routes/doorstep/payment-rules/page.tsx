import { Breadcrumb } from "../../../components/common/breadcrumb";
import { PaymentRules } from "../../../components/payment-rules/payment-rules";

const PaymentRulesPage = () => <PaymentRules />;

export const handle = { breadcrumb: () => <Breadcrumb name="paymentRules.title" /> };

export default PaymentRulesPage;
