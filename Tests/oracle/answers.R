# What lme4, lmerTest, emmeans and pbkrtest say of one table of logs, as rows of a long table.
suppressPackageStartupMessages({
  library(lme4); library(lmerTest); library(emmeans); library(pbkrtest)
})
emm_options(lmerTest.limit = 1e7, pbkrtest.limit = 1e7, msg.interaction = FALSE)
control <- function(algorithm) lmerControl(
  optimizer = "nloptwrap", calc.derivs = FALSE, check.conv.singular = "ignore",
  check.rankX = "silent.drop.cols",
  optCtrl = list(algorithm = algorithm, xtol_abs = 1e-10, xtol_rel = 1e-10,
                 ftol_abs = 0, ftol_rel = 0, maxeval = 1e5))

# The criterion can have two valleys, and an optimiser stays in the one it starts in: the best of three.
best_fit <- function(formula, frame) {
  algorithms <- c("NLOPT_LN_BOBYQA", "NLOPT_LN_COBYLA", "NLOPT_LN_NELDERMEAD")
  fits <- suppressWarnings(lapply(algorithms, function(algorithm)
    lmerTest::lmer(formula, frame, REML = TRUE, control = control(algorithm))))
  criteria <- vapply(fits, function(fit) as.numeric(REMLcrit(fit)), 0)
  fits[[which(criteria <= min(criteria) + 1e-9)[1]]]
}

levels3 <- c("decreased", "same", "increased")
direction <- function(x) factor(levels3[sign(x) + 2], levels = levels3)

# Pairs of consecutive logs of a table with columns participant and time.
pairs_of <- function(table) {
  table <- table[order(table$participant, table$time), ]
  n <- nrow(table)
  keep <- which(table$participant[-1] == table$participant[-n])
  list(first = table[keep, , drop = FALSE], second = table[keep + 1, , drop = FALSE])
}

model_frame <- function(pairs, outcome, exposure, adjust, by) {
  frame <- data.frame(
    participant = factor(pairs$first$participant), start = pairs$first[[outcome]],
    change = pairs$second[[outcome]] - pairs$first[[outcome]],
    exposure = direction(pairs$second[[exposure]] - pairs$first[[exposure]]))
  for (name in setdiff(adjust, exposure))
    frame[[paste0("adjust_", name)]] <- direction(pairs$second[[name]] - pairs$first[[name]])
  if (!is.null(by)) {
    group <- pairs$first[[by]]
    frame$group <- factor(group, levels = sort(unique(group), method = "radix"))
  }
  droplevels(frame[stats::complete.cases(frame), ])
}

# The answers of one model; method is "satterthwaite" or "kenward-roger".
answers <- function(table, outcome, exposure, adjust = character(), by = NULL, pairs = NULL) {
  if (is.null(pairs)) pairs <- pairs_of(table)
  frame <- model_frame(pairs, outcome, exposure, adjust, by)
  people <- length(unique(frame$participant))
  method <- if (people < 50) "kenward-roger" else "satterthwaite"
  terms <- c("start", grep("^adjust_", names(frame), value = TRUE))
  terms <- terms[vapply(terms, function(t) length(unique(frame[[t]])) > 1, TRUE)]
  varied <- nlevels(frame$exposure) > 1
  if (varied) terms <- c(terms, if (is.null(by)) "exposure" else "exposure * group")
  formula <- reformulate(c(if (length(terms)) terms else "1", "(1 | participant)"), "change")
  model <- best_fit(formula, frame)
  variance <- as.data.frame(VarCorr(model))$vcov
  rows <- list()
  put <- function(name, value, level = "", group = "")
    rows[[length(rows) + 1]] <<- data.frame(
      outcome = outcome, exposure = exposure, by = if (is.null(by)) "" else by,
      name = name, level = level, group = group, value = value)
  put("pairs", nrow(frame)); put("participants", people)
  put("variance_participant", variance[1]); put("variance_residual", variance[2])
  if (varied) {
    ddf <- if (people < 50) "Kenward-Roger" else "Satterthwaite"
    test <- anova(model, type = 3, ddf = ddf)
    test <- test[if (is.null(by)) "exposure" else "exposure:group", ]
    if (is.na(test$NumDF)) test <- anova(model, type = 3, ddf = ddf)["group:exposure", ]
    put("f_value", test$`F value`); put("f_df1", test$NumDF)
    put("f_df2", test$DenDF); put("f_p", test$`Pr(>F)`)
    grid <- if (is.null(by)) emmeans(model, ~exposure, lmer.df = method)
            else emmeans(model, ~ exposure | group, lmer.df = method)
  } else grid <- emmeans(model, ~1, lmer.df = method)
  means <- as.data.frame(summary(grid, infer = c(TRUE, FALSE)))
  for (i in seq_len(nrow(means))) {
    level <- if (varied) as.character(means$exposure[i]) else levels(frame$exposure)[1]
    group <- if (is.null(by)) "" else as.character(means$group[i])
    at <- frame$exposure == level & (if (is.null(by)) TRUE else frame$group == group)
    put("n", sum(at), level, group)
    if (is.na(means$emmean[i])) next
    put("mean", means$emmean[i], level, group); put("se", means$SE[i], level, group)
    put("df", means$df[i], level, group)
    put("ci_low", means$lower.CL[i], level, group)
    put("ci_high", means$upper.CL[i], level, group)
  }
  if (varied && nlevels(frame$exposure) == 3) {
    contrasts <- as.data.frame(summary(pairs(grid, reverse = TRUE), adjust = "holm"))
    for (i in seq_len(nrow(contrasts))) {
      if (is.na(contrasts$estimate[i])) next
      group <- if (is.null(by)) "" else as.character(contrasts$group[i])
      label <- as.character(contrasts$contrast[i])
      put("contrast", contrasts$estimate[i], label, group)
      put("contrast_holm", contrasts$p.value[i], label, group)
    }
  }
  do.call(rbind, rows)
}
