// The review workbench of one document.
import './workbench.css';
import { openBench } from './bench/bench';
import { Refusal } from './bench/api';
import { loadReasons } from './bench/reasons';
import { loadWords, t } from './bench/words';

const host = document.getElementById('bench');
if (host?.dataset.document && host.dataset.account && host.dataset.name) {
  await Promise.all([loadWords(), loadReasons()]);
  try {
    await openBench(host, host.dataset.document, { account: host.dataset.account, name: host.dataset.name });
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 401) location.reload();
    else {
      host.textContent = failure instanceof Refusal && failure.status === 404 ? t('notHere') : t('openFailed');
      host.setAttribute('role', 'alert');
      if (!(failure instanceof Refusal)) throw failure;
    }
  } finally {
    host.removeAttribute('aria-busy');
  }
}
