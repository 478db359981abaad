package se.inkopsrisk.service.web.check;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheck;
import se.inkopsrisk.rules.verdict.Language;

/** Makes the pages of a tender's check. */
@Component
class ResultPages {
    private final MessageSource messages;

    ResultPages(MessageSource messages) {
        this.messages = messages;
    }

    /** The result, with what changed where the tender is checked again. */
    ModelAndView result(Submission submission, Language language) {
        Tender tender = submission.shown().orElseThrow();
        TenderCheck check = submission.check(tender);
        ModelAndView page = page("result", submission, check, language, submission.errors());
        page.addObject("given", PurchaseForm.of(submission.given()));
        page.addObject("needsFields", Fields.of(submission.sent(), name -> name.startsWith(NeedsForm.NEEDS)));
        page.addObject("terms", submission.catalogue().contractTerms());
        page.addObject(
                "changes",
                submission
                        .before()
                        .filter(before -> !before.equals(tender))
                        .map(before -> Changes.between(submission.check(before), check, messages, language)));
        submission.notice().ifPresent(notice -> {
            page.addObject("noticeForm", NoticeForm.of(tender, submission.sent()));
            page.addObject("noticeGiven", NoticeForm.of(tender, submission.given()));
        });
        return page;
    }

    /** The needs assessment of the lot that is asked for. */
    ModelAndView needs(Submission submission, Language language) {
        TenderCheck check = submission.check();
        String lot = submission.lot();
        NeedsForm form = NeedsForm.of(lot, submission.sent());
        ModelAndView page = page("needs", submission, check, language, form.errors());
        page.addObject("needs", check.lot(lot).flatMap(found -> found.needs()));
        page.addObject("needsForm", form);
        page.addObject("carried", Fields.of(submission.sent(), name -> !name.startsWith(form.prefix())));
        page.addObject("ownFields", Fields.of(submission.sent(), name -> name.startsWith(form.prefix())));
        return page;
    }

    private ModelAndView page(
            String name, Submission submission, TenderCheck check, Language language, List<FieldError> errors) {
        ModelAndView page = new ModelAndView(name);
        page.addObject("view", new CheckView(check, submission.lot(), submission.catalogue(), language));
        page.addObject("rulesVersion", check.rulesVersion().label());
        page.addObject("form", submission.form());
        page.addObject("errors", errors);
        page.addObject("faulty", errors.stream().map(FieldError::field).collect(Collectors.toSet()));
        page.addObject("query", Fields.query(submission.given()));
        submission.notice().ifPresent(notice -> page.addObject("notice", notice));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }
}
