import { useParams } from "react-router-dom";
import { CaseBreadcrumb } from "../../../../components/care/case-breadcrumb";
import { CasePage } from "../../../../components/care/case-page";

const CareCasePage = () => {
  const { id } = useParams();
  return id ? <CasePage id={id} /> : null;
};

export const handle = { breadcrumb: () => <CaseBreadcrumb /> };

export default CareCasePage;
