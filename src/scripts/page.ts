/** What every page runs: small custom elements; anything large is loaded when it is first used. */
import './copy-button.ts';
import './diagnosis-view.ts';
import './finder-box.ts';
import './locale-switch.ts';
import './offline.ts';
import './theme-switch.ts';
import './reading-place.ts';
import './ticket-button.ts';

if (document.querySelector('message-filter')) void import('./message-filter.ts');
if (document.querySelector('.code-section')) {
  void import('./chapter-place.ts');
  void import('./chapter-layout.ts');
}
if (document.querySelector('ec-lookup')) void import('./ec-lookup.ts');
if (document.querySelector('near-codes')) void import('./near-codes.ts');
