package ieum.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Comes between knowing who signed in and asking what they may. A bean of this type is passed by every request. */
public interface AfterSignIn {
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException;
}
