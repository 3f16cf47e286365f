import { Component, type ReactNode } from "react";
import { asShellError } from "../api";
import { Alert, Button, Paragraph } from "../components";
import { useErrorText } from "../texts";
import { useFrameTexts } from "./texts";

/** The last catch: what goes wrong before there is a frame, such as data from a newer program. */
export class StartFailure extends Component<{ children: ReactNode }, { failure: unknown }> {
  state: { failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  render() {
    return this.state.failure === null ? this.props.children : <Explanation failure={this.state.failure} />;
  }
}

function Explanation({ failure }: { failure: unknown }) {
  const texts = useFrameTexts();
  const errorText = useErrorText();
  return (
    <main className="start-failure">
      <Alert data-color="danger" role="alert">
        <Paragraph>{errorText(asShellError(failure))}</Paragraph>
      </Alert>
      <Button onClick={() => window.location.reload()}>{texts.retry}</Button>
    </main>
  );
}
