package ieum.accounts.web;

import jakarta.validation.constraints.NotBlank;

record NewPasswordForm(@NotBlank String next) {}
