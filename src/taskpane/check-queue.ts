/** Work that is done one at a time: what is asked for meanwhile is done once more behind it, however often it was asked for. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isWorking = false;
  let isAskedAgain = false;
  const go = async () => {
    isWorking = true;
    try {
      do {
        isAskedAgain = false;
        await work();
      } while (isAskedAgain);
    } finally {
      isWorking = false;
    }
  };
  return () => {
    if (isWorking) isAskedAgain = true;
    else void go();
  };
}
